package org.gehoor.app.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.gehoor.staff.SecondFactor;

/// A member of staff who signs in at the door of staff, as anybody does.
record Colleague(String name, String password, String secret) {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// @return the cookies of a whole session
    String signIn(Wire wire) throws IOException {
        var cookies = new LinkedHashMap<String, String>();
        Wire.Answer door = keep(wire.get("/desk/signin", ""), cookies);
        keep(wire.post("/desk/signin", text(cookies), "_csrf=" + proof(door) + "&name=" + name + "&password=" + encoded(password), ""), cookies);
        Wire.Answer code = keep(wire.get("/desk/signin/code", text(cookies)), cookies);
        String now = new SecondFactor(new Base32().decode(secret)).codeAt(Instant.now());
        Wire.Answer in = keep(wire.post("/desk/signin/code", text(cookies), "_csrf=" + proof(code) + "&code=" + now, ""), cookies);
        if (in.status() >= 400) {
            throw new Failed("Signing in was answered by " + in.status() + ":\n" + in.body());
        }
        return text(cookies);
    }

    private static Wire.Answer keep(Wire.Answer answer, Map<String, String> cookies) {
        answer.all("Set-Cookie").forEach(one -> {
            String[] pair = one.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private static String proof(Wire.Answer page) {
        Matcher found = PROOF.matcher(page.body());
        if (!found.find()) {
            throw new Failed("A page of signing in has no form: " + page.status() + "\n" + page.body());
        }
        return encoded(found.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Map<String, String> cookies) {
        return String.join("; ", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
    }
}
