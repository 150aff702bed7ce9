package org.gehoor.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.LanguageModel;
import org.gehoor.correspondence.Understanding;
import org.gehoor.mail.SmtpListener;
import org.gehoor.mailbox.Condition;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.outbox.Outbox;

/// What is wrong now: jobs whose last run failed, letters and web hooks that could not be sent, web hooks we stopped calling, open lines in which
/// people wait and nobody works, what the gate stopped since the start, mailboxes that bring in nothing, a daily backup that is not made any more, and mail: at the
/// door, and on its way home.
public record Health(List<String> failingJobs, List<Outbox.Stuck> stuckLetters, int stuckHooks, int hooksGivenUp, long stoppedAtTheGate, List<Unserved> unserved,
                     List<Post> post, Copying copying, AtTheDoor door, Optional<LanguageModel.Condition> model) {

    /// How mail stands that others bring: whether the door is open, and what waits to be understood.
    public record AtTheDoor(SmtpListener.Standing smtp, Understanding.Standing mail) {}

    /// A line with people and without staff.
    public record Unserved(String topic, String language, int waiting) {}

    /// A mailbox that is fetched from, and how it goes.
    ///
    /// @param silent whether nobody told of trouble, and nobody looked into it for long
    public record Post(String address, Condition condition, boolean silent) {

        static Post of(Mailbox mailbox, Condition condition, Instant now) {
            return new Post(mailbox.address().text(), condition, condition.isSilent(now));
        }

        /// Whether mail comes in.
        public boolean isWell() {
            return !silent && condition.trouble().filter(trouble -> !trouble.isMinor()).isEmpty();
        }
    }

    /// The backups that the program makes by itself every day.
    ///
    /// @param wanted whether somebody said where to
    /// @param late   the last one is older than it should be
    public record Copying(boolean wanted, Optional<Instant> last, boolean late) {

        private static final Duration A_DAY_AND_SOME = Duration.ofHours(36);

        static Copying of(boolean wanted, Optional<Instant> last, Instant now) {
            return new Copying(wanted, last, wanted && last.filter(at -> at.plus(A_DAY_AND_SOME).isBefore(now)).isPresent());
        }
    }

    /// Whether nothing is wrong with us. A receiver of web hooks that does not listen is told here, but is not our illness; neither is a mail that
    /// nobody can read: anybody may send one; nor a language model that does not answer, as nobody needs it.
    public boolean isWell() {
        return failingJobs.isEmpty() && stuckLetters.isEmpty() && unserved.isEmpty() && post.stream().allMatch(Post::isWell) && !copying.late()
                && door.smtp().isWell() && door.mail().late() == 0;
    }
}
