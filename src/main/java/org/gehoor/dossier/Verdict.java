package org.gehoor.dossier;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gehoor.ledger.Hash;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a check of a dossier found (`docs/ledger-format.md`, section 14.3).
///
/// @param trusted           whether it was checked that somebody we trust signed it; otherwise any key in it would do
/// @param entries           how many entries it has
/// @param erased            the entries whose words were erased
/// @param internal          the entries that colleagues wrote for each other and that are left out
/// @param erasedAttachments the files that were erased
/// @param cover             what the dossier says of itself; empty when it cannot be read
/// @param sha256            of the whole file; empty when it is no dossier
public record Verdict(boolean trusted, int entries, List<Long> erased, List<Long> internal, List<Where.Attachment> erasedAttachments,
                      SortedSet<Fault> faults, Optional<Cover> cover, Optional<Hash> sha256) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Verdict {
        erased = List.copyOf(erased);
        internal = List.copyOf(internal);
        erasedAttachments = List.copyOf(erasedAttachments);
        faults = Collections.unmodifiableSortedSet(new TreeSet<>(faults));
    }

    /// Whether there is no fault.
    public boolean holds() {
        return faults.isEmpty();
    }

    /// Whether it has this fault.
    public boolean has(Fault.Field field) {
        return faults.stream().anyMatch(fault -> fault.field() == field);
    }

    /// One line of JSON.
    public String json() {
        ObjectNode all = JSON.createObjectNode().put("verdict", holds() ? "holds" : "broken").put("signer", trusted ? "trusted" : "unchecked")
                .put("entries", entries);
        numbers(all.putArray("erased"), erased);
        numbers(all.putArray("internal"), internal);
        texts(all.putArray("erased_attachments"), erasedAttachments.stream().map(Where.Attachment::numbers).toList());
        texts(all.putArray("faults"), faults.stream().map(Fault::toString).toList());
        return JSON.writeValueAsString(all);
    }

    private static void numbers(ArrayNode list, Collection<Long> numbers) {
        numbers.forEach(list::add);
    }

    private static void texts(ArrayNode list, Collection<String> texts) {
        texts.forEach(list::add);
    }
}
