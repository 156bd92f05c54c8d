package vn.congbo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "congbo",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            BuildCommand.class,
            CheckCommand.class,
            PreviewCommand.class,
            VerifyCommand.class,
            TrainCommand.class
        })
public final class Main {

    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int WRONG_USE = 2;
    static final int OUR_FAULT = 3;

    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the machine's locale says: Vietnamese must not turn into question marks.
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs one command and gives its exit code; never leaves a stack trace on the screen. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Language language = Language.of(arguments);
        Locale.setDefault(Locale.ROOT); // the program must not behave otherwise on another machine
        CommandLine line = new CommandLine(new Main())
                .setResourceBundle(
                        ResourceBundle.getBundle("vn.congbo.cli.commands", language.locale(), Language.CONTROL))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> new Crash(err, language).report(e))
                .setParameterExceptionHandler((e, wrong) -> {
                    err.println(e.getMessage());
                    err.println(language.text(
                            "wrong-use", e.getCommandLine().getCommandSpec().qualifiedName()));
                    return WRONG_USE;
                });
        int code;
        try {
            code = line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            code = new Crash(err, language).report(e);
        }
        out.flush();
        err.flush();
        return code;
    }

    @Command
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"congbo " + (version == null ? "" : version)};
        }
    }
}
