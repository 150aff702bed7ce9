package org.gehoor.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gehoor.calendar.Holidays;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Where profiles are read from: ours, and those of a folder of the installation.
final class ProfileFiles {

    private ProfileFiles() {}

    /// @param folder of the installation's own; empty for none
    /// @throws ProfileTrouble when one cannot be read, or two have one name
    static List<Profile> read(String folder, Holidays holidays) {
        var byName = new TreeMap<String, Profile>();
        ours().forEach((file, text) -> add(byName, ProfileFile.read(file, text, holidays), file));
        if (!folder.isBlank()) {
            in(Path.of(folder)).forEach((file, text) -> add(byName, ProfileFile.read(file, text, holidays), file));
        }
        return List.copyOf(byName.values());
    }

    /// @throws ProfileTrouble when there is no profile of this name
    static List<String> named(List<Profile> all, String setting) {
        List<String> names = setting.equals("none") ? List.of() : Arrays.stream(setting.split(",")).map(String::strip).toList();
        List<String> known = all.stream().map(Profile::id).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new ProfileTrouble("gehoor.profiles names \"" + unknown + "\", and there is no such profile. Write one or more of: "
                    + String.join(", ", known) + ".");
        });
        return names;
    }

    private static void add(Map<String, Profile> byName, Profile profile, String file) {
        if (byName.putIfAbsent(profile.id(), profile) != null) {
            throw ProfileTrouble.at(file, 2, "there is a profile \"" + profile.id() + "\" already. Give this one another name.");
        }
    }

    private static Map<String, String> ours() {
        try {
            var texts = new TreeMap<String, String>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:profiles/promises/*.json")) {
                texts.put("profiles/promises/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            var texts = new TreeMap<String, String>();
            for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted(Comparator.naturalOrder()).toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new ProfileTrouble("gehoor.profiles.folder names " + folder + ", which cannot be read: " + unreadable.getMessage()
                    + ". Name a folder with profiles, or take the setting away.");
        }
    }
}
