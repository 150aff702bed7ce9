package org.gehoor.pages;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The drawings of `assets/icons/*.svg`, read once, to be put into a page as they are.
public final class Icons {

    private static final Map<String, String> DRAWINGS = read();

    private Icons() {}

    /// The lines of an icon, without the `<svg>` around them.
    ///
    /// @throws IllegalArgumentException when there is no such icon
    public static Content draw(String name) {
        String lines = DRAWINGS.get(name);
        if (lines == null) {
            throw new IllegalArgumentException("no icon " + name);
        }
        return output -> output.writeContent(lines);
    }

    /// The names of all icons, in order.
    public static List<String> names() {
        return List.copyOf(DRAWINGS.keySet());
    }

    private static Map<String, String> read() {
        Map<String, String> drawings = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:assets/icons/*.svg")) {
                String name = String.valueOf(file.getFilename());
                drawings.put(name.substring(0, name.length() - ".svg".length()), inside(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("icons cannot be read", e);
        }
        return drawings;
    }

    private static String inside(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>")).strip();
        }
    }
}
