package org.gehoor.app.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands on the command line: names of scenarios, and `--name=value`.
record Options(List<String> names, Map<String, String> values) {

    static Options read(String... args) {
        var values = new LinkedHashMap<String, String>();
        Arrays.stream(args).filter(arg -> arg.startsWith("--")).map(arg -> arg.substring(2).split("=", 2))
                .forEach(pair -> values.put(pair[0], pair.length == 2 ? pair[1] : ""));
        return new Options(Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList(), values);
    }

    int number(String name, int usual) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(usual)));
    }

    String text(String name, String usual) {
        return values.getOrDefault(name, usual);
    }

    Path folder(String name, Path usual) {
        return values.containsKey(name) ? Path.of(values.get(name)).toAbsolutePath() : usual.toAbsolutePath();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }
}
