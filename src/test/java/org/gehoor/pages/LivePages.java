package org.gehoor.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// A small page that lives: a log, a line that changes, and a form. The test plays the server's moods.
@Configuration(proxyBeanMethods = false)
class LivePages {

    @Controller
    static class Talk {

        final List<SseEmitter> streams = new CopyOnWriteArrayList<>();
        final List<String> asked = new CopyOnWriteArrayList<>();
        final List<String> taken = new CopyOnWriteArrayList<>();
        final List<String> log = new CopyOnWriteArrayList<>();
        volatile boolean streamsRefused;
        volatile HttpStatus mood = HttpStatus.OK;
        volatile String place = "tweede";
        private final Assets assets;

        Talk(Assets assets) {
            this.assets = assets;
        }

        @GetMapping(path = "/talk", produces = "text/html;charset=UTF-8")
        @ResponseBody
        String show() {
            StringBuilder items = new StringBuilder();
            for (int i = 0; i < log.size(); i++) {
                items.append("<li id='m%d'>%s</li>".formatted(i + 1, log.get(i)));
            }
            return """
                    <!doctype html><html lang="nl"><title>Gesprek</title><script type="module" src="%s"></script>
                    <live-part src="/talk/live"><h1>Gesprek</h1><p id="place">%s</p><div role="log"><ol id="log">%s</ol></div>
                    <template><p role="status">Geen verbinding</p></template></live-part>
                    <send-form><form method="post" action="/talk"><label for="t">Bericht</label><textarea id="t" name="message"></textarea>
                    <input type="hidden" name="once" value="first"><button>Verstuur</button></form>
                    <template><div role="alert">Nog niet verstuurd <button type="button">Probeer opnieuw</button></div></template></send-form>
                    <desk-keys help="/talk?help"></desk-keys><a class="queue__item" href="#1">een</a><a class="queue__item" href="#2">twee</a>
                    <button type="button" data-key="g m">Van mij</button><a href="#answer" data-key="r">Antwoord</a>
                    """.formatted(assets.address("js/staff.js"), place, items);
        }

        @GetMapping("/talk/live")
        ResponseEntity<SseEmitter> live(@RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
                                        @RequestParam(defaultValue = "") String after) {
            asked.add(last.isEmpty() ? after : last);
            if (streamsRefused) {
                return ResponseEntity.status(503).build();
            }
            SseEmitter stream = new SseEmitter(0L);
            streams.add(stream);
            stream.onCompletion(() -> streams.remove(stream));
            say(stream, "", "");
            return ResponseEntity.ok(stream);
        }

        @PostMapping(path = "/talk", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
        @ResponseBody
        ResponseEntity<String> take(@RequestParam String message, @RequestParam String once) {
            if (mood == HttpStatus.SERVICE_UNAVAILABLE) {
                return ResponseEntity.status(mood).body("");
            }
            if (mood == HttpStatus.UNPROCESSABLE_CONTENT) {
                throw new Refusal(PagesRefusal.TOO_LARGE);
            }
            taken.add(message + " " + once);
            log.add(message);
            return ResponseEntity.ok("<li id='m%d' data-into='log'>%s</li>".formatted(log.size(), message));
        }

        void tell(String id, String html) {
            streams.forEach(stream -> say(stream, id, html));
        }

        void hangUp() {
            streams.forEach(SseEmitter::complete);
        }

        private static void say(SseEmitter stream, String id, String html) {
            try {
                stream.send(html.isEmpty() ? SseEmitter.event().comment("here") : SseEmitter.event().id(id).data(html));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
