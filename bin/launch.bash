# Sourced by the commands beside it: builds what is missing, then starts one of our main classes without Maven.

home=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
launch=$home/target/local
stamp=$launch/built-in

fresh() {
  [[ -f $stamp && $(<"$stamp") == "$home" && -x $(<"$launch/java.home")/bin/java ]] &&
    [[ -z $(find "$home/pom.xml" "$home/template.yaml" "$home/src" -newer "$stamp" -print -quit) ]]
}

# build [PHASE]: as far as it takes to start, or farther
build() {
  echo "Building Numberpool (only when something has changed) ..." >&2
  rm -f "$stamp"
  mkdir -p "$launch"
  touch "$launch/started"
  (cd "$home" && ./mvnw --batch-mode --no-transfer-progress --quiet -DskipFormat=true \
    "${1:-test-compile}" exec:exec@launch-file) >"$launch/build.log" 2>&1 || failed
  echo "$home" >"$stamp"
  touch -r "$launch/started" "$stamp"
}

failed() {
  if grep -q numberpool-needs-a-JDK-25 "$launch/build.log"; then
    echo "bin/$(basename "$0") needs a JDK 25 or newer, installed where JDKs usually are" >&2
  else
    cat "$launch/build.log" >&2
  fi
  exit 1
}

# start [JVM flag]... CLASS [argument]...
start() {
  fresh || build
  exec "$(<"$launch/java.home")/bin/java" -Dnumberpool.home="$home" "@$launch/java.args" "$@"
}
