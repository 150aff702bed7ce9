package org.gehoor.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gehoor.dossier.Fault.Field;
import org.gehoor.dossier.Written.State;
import org.gehoor.ledger.Checkpoint;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.SignedNote;
import org.gehoor.ledger.VerifierKey;

/// Checks a dossier as `docs/ledger-format.md`, section 14.3, says: with nothing but the file and the keys one trusts.
///
/// Needs no database and no installation. The file is read once, from beginning to end; of large ones only a hash is kept.
public final class Verifier {

    /// The files that every dossier begins with, in this order.
    static final List<String> ALWAYS = List.of("manifest.json", "manifest.sig", "entries.json", "checkpoint.txt", "keys.json", "dossier.html", "dossier.pdf");

    /// JSON files are no larger.
    static final long MOST_JSON = 64L << 20;

    /// Signed notes are no larger.
    static final long MOST_NOTE = 64L << 10;

    private final Optional<List<VerifierKey>> trusted;
    private final TreeSet<Fault> faults = new TreeSet<>();

    private Verifier(Optional<List<VerifierKey>> trusted) {
        this.trusted = trusted;
    }

    /// Checks a dossier. Whoever gives the stream closes it.
    ///
    /// @param trusted whose signature counts; when there are none to trust, those in the dossier are taken as they are
    /// @throws IOException when the stream cannot be read; what is wrong with a dossier is never an exception
    public static Verdict check(InputStream dossier, Trust trusted) throws IOException {
        return new Verifier(trusted.keys()).check(dossier);
    }

    private Verdict check(InputStream dossier) throws IOException {
        Container container;
        try {
            container = Container.read(dossier, Verifier::kept);
        } catch (Misshapen none) {
            return fault(new Where.Container(), Field.STRUCTURE).nothing(Optional.empty());
        }
        List<String> names = container.parts().stream().map(Container.Part::name).toList();
        if (names.size() < ALWAYS.size() || !names.subList(0, ALWAYS.size()).equals(ALWAYS)) {
            return fault(new Where.Container(), Field.STRUCTURE).nothing(Optional.of(container.sha256()));
        }
        container.parts().stream().filter(part -> !part.sound()).forEach(part -> fault(new Where.File(part.name()), Field.CHECKSUM));
        try {
            return check(container, Manifest.read(content(container, "manifest.json")));
        } catch (Misshapen unreadable) {
            return fault(new Where.File("manifest.json"), Field.UNREADABLE).nothing(Optional.of(container.sha256()));
        }
    }

    private Verdict check(Container container, Manifest manifest) {
        KeyList keys = keys(container);
        List<VerifierKey> known = keys.known(trusted);
        signature(container, manifest, known);
        files(container, manifest);
        Written.All all;
        try {
            all = Written.All.read(content(container, "entries.json"));
            if (!all.stream().equals(manifest.stream())) {
                throw new Misshapen("another stream");
            }
        } catch (Misshapen unreadable) {
            return fault(new Where.File("entries.json"), Field.UNREADABLE).nothing(Optional.of(container.sha256()), Optional.of(cover(manifest, keys, List.of())));
        }
        var chain = new Chain(manifest, all.entries(), this::fault);
        chain.check(checkpoint(container, manifest, known));
        var files = new HashMap<String, Hash>();
        container.parts().forEach(part -> files.put(part.name(), part.sha256()));
        List<Where.Attachment> erased = chain.attachments(files);
        return new Verdict(trusted.isPresent(), all.entries().size(), numbers(all, State.ERASED), numbers(all, State.INTERNAL), erased, faults,
                Optional.of(cover(manifest, keys, all.entries())), Optional.of(container.sha256()));
    }

    private KeyList keys(Container container) {
        try {
            return KeyList.read(content(container, "keys.json"));
        } catch (Misshapen unreadable) {
            fault(new Where.File("keys.json"), Field.UNREADABLE);
            return KeyList.EMPTY;
        }
    }

    private void signature(Container container, Manifest manifest, List<VerifierKey> known) {
        try {
            SignedNote note = note(container, "manifest.sig");
            List<String> lines = note.lines();
            if (lines.size() != 3 || !lines.getFirst().equals(Manifest.FORMAT) || !Shapes.isHash(lines.get(2)) || !note.name().equals(lines.get(1))) {
                throw new Misshapen("no such note");
            }
            if (!lines.get(1).equals(manifest.origin()) || !note.isSignedByOneOf(known)) {
                fault(new Where.TheManifest(), Field.SIGNATURE);
            }
            if (!container.part("manifest.json").orElseThrow().sha256().toString().equals(lines.get(2))) {
                fault(new Where.TheManifest(), Field.CHANGED);
            }
        } catch (Misshapen none) {
            fault(new Where.TheManifest(), Field.SIGNATURE);
        }
    }

    private void files(Container container, Manifest manifest) {
        Set<String> listed = new HashSet<>(ALWAYS.subList(0, 2));
        for (Manifest.Listed file : manifest.files()) {
            listed.add(file.path());
            Optional<Container.Part> part = container.part(file.path());
            if (part.isEmpty()) {
                fault(new Where.File(file.path()), Field.MISSING);
            } else if (part.get().size() != file.size() || !part.get().sha256().equals(file.sha256())) {
                fault(new Where.File(file.path()), Field.CHANGED);
            }
        }
        container.parts().stream().map(Container.Part::name).filter(name -> !listed.contains(name))
                .forEach(name -> fault(new Where.File(name), Field.EXTRA));
    }

    private Optional<Checkpoint> checkpoint(Container container, Manifest manifest, List<VerifierKey> known) {
        Optional<Checkpoint> signed = container.part("checkpoint.txt").flatMap(Container.Part::content).flatMap(SignedNote::parse)
                .flatMap(Checkpoint::of)
                .filter(checkpoint -> checkpoint.origin().equals(manifest.origin()) && checkpoint.note().isSignedByOneOf(known));
        if (signed.isEmpty()) {
            fault(new Where.Checkpoint(), Field.SIGNATURE);
        }
        return signed;
    }

    private static SignedNote note(Container container, String name) throws Misshapen {
        return SignedNote.parse(content(container, name)).orElseThrow(() -> new Misshapen("no signed note"));
    }

    private static long kept(String name) {
        return switch (name) {
            case "manifest.json", "entries.json", "keys.json" -> MOST_JSON;
            case "manifest.sig", "checkpoint.txt" -> MOST_NOTE;
            default -> -1;
        };
    }

    private static byte[] content(Container container, String name) throws Misshapen {
        return container.part(name).flatMap(Container.Part::content).orElseThrow(() -> new Misshapen("too large"));
    }

    private static Cover cover(Manifest manifest, KeyList keys, List<Written> entries) {
        SortedMap<Long, Hash> chain = new TreeMap<>();
        entries.forEach(entry -> chain.put(entry.sequence(), entry.hash()));
        return new Cover(manifest.origin(), manifest.stream(), manifest.reference(), manifest.madeAt(), chain, Trust.in(keys.keys()));
    }

    private static List<Long> numbers(Written.All all, State state) {
        return all.entries().stream().filter(entry -> entry.state() == state).map(Written::sequence).toList();
    }

    private Verifier fault(Where place, Field field) {
        faults.add(new Fault(place, field));
        return this;
    }

    private Verdict nothing(Optional<Hash> sha256) {
        return nothing(sha256, Optional.empty());
    }

    private Verdict nothing(Optional<Hash> sha256, Optional<Cover> cover) {
        return new Verdict(trusted.isPresent(), 0, List.of(), List.of(), List.of(), faults, cover, sha256);
    }
}
