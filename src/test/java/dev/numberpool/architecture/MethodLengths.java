package dev.numberpool.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures methods, constructors, initializers and lambdas with the compiler's own parser. */
final class MethodLengths {

    /** From the first line of the signature, annotations with it, to the closing brace. */
    record Measured(Path file, String name, long lines) {}

    private MethodLengths() {}

    static List<Measured> of(Collection<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            var measured = new ArrayList<Measured>();
            for (CompilationUnitTree file : task.parse()) {
                new Scanner(file, Trees.instance(task).getSourcePositions(), measured).scan(file, null);
            }
            return measured;
        }
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final List<Measured> measured;

        Scanner(CompilationUnitTree file, SourcePositions positions, List<Measured> measured) {
            this.file = file;
            this.positions = positions;
            this.measured = measured;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            measure(method, method.getName().toString());
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void nothing) {
            measure(lambda, "a lambda");
            return super.visitLambdaExpression(lambda, null);
        }

        @Override
        public @Nullable Void visitBlock(BlockTree block, @Nullable Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                measure(block, "an initializer");
            }
            return super.visitBlock(block, null);
        }

        private void measure(Tree tree, String name) {
            LineMap lines = file.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(file, tree));
            long last = lines.getLineNumber(positions.getEndPosition(file, tree));
            measured.add(new Measured(Path.of(file.getSourceFile().toUri()), name, last - first + 1));
        }
    }
}
