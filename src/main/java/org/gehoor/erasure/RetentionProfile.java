package org.gehoor.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.ledger.Hash;
import org.gehoor.vocabulary.Channel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The terms that hold in this installation: a file of data, each number with its source and date. What no term names is kept.
public record RetentionProfile(String name, String fingerprint, List<RetentionTerm> terms) {

    private static final Set<String> ENDS = Set.of("customer", "final_letter", "silence", "left", "set_aside");
    private static final Period LEAST = Period.ofMonths(1);

    public RetentionProfile {
        terms = List.copyOf(terms);
    }

    /// What it is announced as: its name and a fingerprint, so that a changed number is announced again.
    public String key() {
        return name + "-" + fingerprint;
    }

    /// The term for a conversation that ended; the one that names its channel goes before the one for all.
    public Optional<RetentionTerm> term(Conversation conversation) {
        return how(conversation).flatMap(how -> terms.stream().filter(term -> term.how().equals(how))
                .filter(term -> term.channel().isEmpty() || term.channel().get() == conversation.channel())
                .min((one, other) -> Boolean.compare(one.channel().isEmpty(), other.channel().isEmpty())));
    }

    private static Optional<String> how(Conversation conversation) {
        return switch (conversation.turn()) {
            case Turn.Closed closed -> Optional.of(closed.how().code());
            case Turn.SetAside _ -> Optional.of("set_aside");
            case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.WithPerson _, Turn.WaitingForCustomer _ -> Optional.empty();
        };
    }

    /// Reads the profile of this name, or the file of an organisation's own when there is a slash in it.
    ///
    /// @throws IllegalArgumentException when there is none, or when it says something that cannot be
    public static RetentionProfile read(String setting) {
        try {
            byte[] bytes = setting.contains("/") ? Files.readAllBytes(Path.of(setting)) : ours(setting);
            return parse(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the retention profile " + setting, unreadable);
        } catch (JacksonException | DateTimeException | NullPointerException wrong) {
            throw new IllegalArgumentException("the retention profile " + setting + " is not as it should be: " + wrong.getMessage(), wrong);
        }
    }

    private static byte[] ours(String name) throws IOException {
        try (InputStream file = RetentionProfile.class.getResourceAsStream("/profiles/retention/" + name + ".json")) {
            if (!name.matches("[a-z-]{1,40}") || file == null) {
                throw new IllegalArgumentException("there is no retention profile " + name);
            }
            return file.readAllBytes();
        }
    }

    static RetentionProfile parse(byte[] bytes) {
        JsonNode file = JsonMapper.shared().readTree(bytes);
        var terms = new ArrayList<RetentionTerm>();
        for (JsonNode one : file.required("terms")) {
            terms.add(term(one));
        }
        if (terms.stream().map(RetentionTerm::kind).distinct().count() != terms.size()) {
            throw new IllegalArgumentException("one kind has two terms");
        }
        String fingerprint = Hash.of(file.toString().getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
        return new RetentionProfile(file.required("name").asString(), fingerprint, terms);
    }

    private static RetentionTerm term(JsonNode one) {
        String how = one.required("how").asString();
        String channel = one.required("channel").asString();
        Period keep = Period.parse(one.required("keep").asString());
        String basis = one.required("basis").asString();
        if (!ENDS.contains(how) || !Set.of("law", "own").contains(basis) || keep.toTotalMonths() < LEAST.toTotalMonths()) {
            throw new IllegalArgumentException("this term cannot be: " + one);
        }
        return new RetentionTerm(how, channel.equals("any") ? Optional.empty() : Optional.of(Channel.of(channel)), keep, basis.equals("law"),
                new RetentionTerm.Sources(one.required("source").required("nl").asString(), one.required("source").required("en").asString()),
                LocalDate.parse(one.required("on").asString()));
    }
}
