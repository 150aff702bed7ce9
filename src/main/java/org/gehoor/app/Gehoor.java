package org.gehoor.app;

import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.app.bench.Bench;
import org.gehoor.app.demo.Announcement;
import org.gehoor.backup.BackupTrouble;
import org.gehoor.db.embedded.PostgresTrouble;
import org.gehoor.profile.ProfileTrouble;
import org.springframework.beans.factory.BeanCreationException;

/// The command line: `serve`, `demo`, `setup`, `backup`, `restore`, `bench`, `import`, `staff`, `token`, `rehearse`, `replay`, `verify`, `keys`, `help`.
public final class Gehoor {

    private Gehoor() {}

    public static void main(String... args) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tT %5$s%n");
        String command = args.length == 0 ? "help" : args[0];
        String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        try {
            switch (command) {
                case "serve" -> Server.start(false, rest);
                case "demo" -> System.out.println(Announcement.of(Server.start(true, rest).context().getEnvironment()));
                case "setup" -> Setup.run(rest);
                case "backup" -> System.exit(Copies.backup(System.out, rest));
                case "restore" -> System.exit(Copies.restore(System.out, rest));
                case "bench" -> System.exit(Bench.run(rest));
                case "keys" -> System.exit(Signing.run(System.out, Clock.systemUTC(), rest));
                case "export" -> System.exit(Exporting.run(System.out, rest));
                case "import" -> System.exit(ImportCommand.run(System.out, rest));
                case "staff" -> System.exit(StaffCommand.run(System.out, rest));
                case "token" -> System.exit(TokenCommand.run(System.out, rest));
                case "rehearse" -> Rehearsal.run();
                case "replay" -> System.exit(Replaying.run(System.out, rest));
                case "verify" -> System.exit(Verify.run(System.out, System.err, rest));
                default -> help();
            }
        } catch (PostgresTrouble trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        } catch (BeanCreationException notStarted) {
            System.err.println(ownTrouble(notStarted).orElseThrow(() -> notStarted).getMessage());
            System.exit(1);
        }
    }

    /// What whoever starts it can put right, when that is why the program did not start: the backup before an upgrade, a profile of law.
    private static Optional<Throwable> ownTrouble(Throwable notStarted) {
        return Stream.iterate(notStarted, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof BackupTrouble || cause instanceof ProfileTrouble).findFirst();
    }

    private static void help() {
        System.out.println("""
                gehoor demo      start with the demo organisation and a day of conversations
                gehoor setup     set up a real installation: who you are and who signs in first
                gehoor serve     start it
                gehoor backup FILE    copy everything into one sealed file, also while it runs
                gehoor restore FILE   put such a file back into an empty installation
                gehoor bench     measure how fast it is, beside yardsticks on the same PostgreSQL
                gehoor keys      list the keys that sign; keys rotate makes the next one
                gehoor export record FILE   write the record without words, from which anybody can recompute the figures
                gehoor import knowledge FOLDER [--replace]   bring in articles from Markdown files; what somebody changed here is left as it is
                gehoor import PATH --mailbox ADDRESS   bring in mail from an mbox file, a Maildir or a folder of .eml files; --as history only to be found
                gehoor staff add --name NAME --sign-in NAME --role ROLE   let a member of staff in; also staff list
                gehoor token create --machine NAME --scopes SCOPES   let a computer in by the API; also list, revoke
                gehoor rehearse  start once on trial, so that the JDK can note what makes later starts faster
                gehoor replay    was the line kept in order? replay [FILE] [--from DAY] [--to DAY] [--order FILE]
                gehoor verify    check a dossier or a receipt: verify FILE [OLDER OR NEWER FILE] [--keys FILE] [--json] [--language nl|en]

                Settings are given as --name=value, for instance --gehoor.port=9000; README.md lists them.""");
    }
}
