package vn.congbo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.congbo.source.Program;

/** The program. */
@Command(name = "congbo", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
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
        System.exit(run(Answers.ofTerminal(), out, err, arguments));
    }

    /** Runs one command, with nobody there to answer questions. @return its exit code */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Optional.empty(), out, err, arguments);
    }

    /** Runs one command and gives its exit code; never leaves a stack trace on the screen. */
    static int run(Optional<Answers> answers, PrintWriter out, PrintWriter err, String... arguments) {
        Language language = Language.of(arguments);
        Locale.setDefault(Locale.ROOT); // the program must not behave otherwise on another machine
        CommandLine line = commands(answers, arguments)
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

    /** All commands, or the one that is called: telling picocli of one takes time, and builds should take none. */
    private static CommandLine commands(Optional<Answers> answers, String... arguments) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("build", BuildCommand::new);
        all.put("check", CheckCommand::new);
        all.put("preview", PreviewCommand::new);
        all.put("publish", () -> new PublishCommand(Clock.systemUTC()));
        all.put("verify", VerifyCommand::new);
        all.put("seal", SealCommand::new);
        all.put(
                "new",
                () -> new CommandLine(new NewCommand()).addSubcommand("ban-tin", new NewBulletinCommand(answers)));
        all.put("import", ImportCommand::new);
        all.put("compare", CompareCommand::new);
        all.put("report", ReportCommand::new);
        all.put("feedback", FeedbackCommand::new);
        all.put("train", TrainCommand::new);
        String called = arguments.length == 0 ? "" : arguments[0];
        CommandLine line = new CommandLine(new Main());
        all.forEach((name, command) -> {
            if (!all.containsKey(called) || name.equals(called)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
    }

    @Command
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"congbo " + Program.version()};
        }
    }
}
