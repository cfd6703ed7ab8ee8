# Sourced by the commands beside it: says help and version at once, builds what is missing, then starts one of our main
# classes without Maven.

home=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tool=bin/$(basename "$(readlink -f "${BASH_SOURCE[1]}")")
launch=$home/target/local
stamp=$launch/built-in
log=$launch/build.log

# answer [WORD]...: ends here where help or the version is asked for, which take no build. bin/help has what picocli
# would print; a word that is no command is passed over, as a value of an option is.
answer() {
  local text=$home/bin/help/${tool#bin/} word
  for word in "$@"; do
    case $word in
      -h | --help) cat "$text.txt" && exit ;;
      -V | --version) echo "numberpool $(version)" && exit ;;
      *[!a-z]*) ;;
      *) [[ ! -f $text-$word.txt ]] || text=$text-$word ;;
    esac
  done
}

version() {
  sed -n '/<artifactId>numberpool</,/<version>/s/.*<version>\(.*\)<.*/\1/p' "$home/pom.xml"
}

fresh() {
  [[ -f $stamp && $(<"$stamp") == "$home" && -x $(<"$launch/java.home")/bin/java ]] &&
    [[ -z $(find "$home/pom.xml" "$home/template.yaml" "$home/src" -newer "$stamp" -print -quit) ]]
}

# build [PHASE]: as far as it takes to start, or farther
build() {
  local ticker status=0
  require_java
  rm -f "$stamp"
  mkdir -p "$launch"
  touch "$launch/started"
  echo "Building Numberpool (only when something has changed), log in $log" >&2
  trap 'exit 130' INT # Maven ends by itself then, with a status of its own
  progress >/dev/null &
  ticker=$!
  (cd "$home" && ./mvnw --batch-mode --no-transfer-progress -DskipFormat=true -DskipTests \
    "${1:-process-test-classes}" exec:exec@launch-file) >"$log" 2>&1 || status=$?
  { kill "$ticker" && wait "$ticker"; } 2>/dev/null || true
  trap - INT
  [[ ! -t 2 ]] || printf '\r\033[K' >&2
  ((status == 0)) || failed
  echo "$home" >"$stamp"
  touch -r "$launch/started" "$stamp"
}

# As long as this shell is there: the seconds and the end of the log where somebody looks, else a line now and then.
progress() {
  local wheel='|/-\' begun=$SECONDS told=0 past
  while sleep 1 </dev/null 2>/dev/null && kill -0 $$ 2>/dev/null; do
    past=$((SECONDS - begun))
    if [[ -t 2 ]]; then
      printf '\r\033[K%s %d s  %.60s' "${wheel:past % 4:1}" "$past" "$(tail -n 1 "$log" 2>/dev/null)" >&2
    elif ((past >= told + 15)); then
      told=$past
      echo "still building, after $past s" >&2
    fi
  done
}

# The java that Maven would take: it need not be the JDK 25, which Maven finds by itself.
require_java() {
  local java=${JAVA_HOME:+$JAVA_HOME/bin/}java install major
  install="install a JDK 25 (https://adoptium.net)"
  major=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p') || true
  if [[ -z $major && -n ${JAVA_HOME-} ]]; then
    complain "needs a java to build with, and there is none in JAVA_HOME=$JAVA_HOME: unset it, or $install and set it to that"
  elif [[ -z $major ]]; then
    complain "needs a java to build with, and finds none: $install and put its bin on the PATH, or set JAVA_HOME"
  elif ((major < 17)); then
    complain "needs a java of version 17 or newer to build with, and $java is $major: $install and put its bin on the PATH, or set JAVA_HOME"
  fi
}

failed() {
  local errors
  errors=$(grep -E '^(\[ERROR\]|\[FATAL\]|wget:|curl:)' "$log" || cat "$log")
  if [[ $errors == *numberpool-needs-a-JDK-25* ]]; then
    complain "needs a JDK 25 or newer: install one (https://adoptium.net) where JDKs usually are, or set JAVA_HOME to it"
  elif [[ $errors =~ Could\ not\ transfer|Failed\ to\ fetch|in\ offline\ mode ]]; then
    complain "needs the network to build: Maven and libraries come from https://repo.maven.apache.org (a proxy or mirror is named in ~/.m2/settings.xml), log in $log"
  fi
  echo "$errors" >&2
  exit 1
}

complain() {
  echo "$tool $1" >&2
  exit 1
}

# start [JVM flag]... CLASS [argument]...
start() {
  fresh || build
  exec "$(<"$launch/java.home")/bin/java" -Dnumberpool.home="$home" "@$launch/java.args" "$@"
}
