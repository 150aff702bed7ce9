package org.gehoor.record;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/record`: the figures of one month, to read and to download, and how each is counted.
@Controller
final class RecordPage {

    private final Figures figures;
    private final Sheets sheets;
    private final Downloads downloads;
    private final Pages pages;

    RecordPage(Figures figures, Sheets sheets, Downloads downloads, Pages pages) {
        this.figures = figures;
        this.sheets = sheets;
        this.downloads = downloads;
        this.pages = pages;
    }

    @GetMapping("/record")
    View show(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        Words words = pages.words(request);
        Optional<YearMonth> chosen = month.isEmpty() ? Optional.of(figures.usual()) : known(month);
        if (chosen.isPresent()) {
            return pages.show("record/month", sheets.month(chosen.get(), Faults.none(), words));
        }
        Faults faults = Faults.none().with("month", words.say("record.no_such_month"));
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "record/month", sheets.month(figures.usual(), faults, words));
    }

    @GetMapping("/record/definitions")
    View definitions() {
        return pages.show("record/definitions", List.of(Figure.values()));
    }

    @GetMapping("/record/figures.json")
    ResponseEntity<byte[]> json(@RequestParam(defaultValue = "") String month) {
        return file(downloads.json(wanted(month)), MediaType.APPLICATION_JSON, "figures-" + wanted(month) + ".json");
    }

    @GetMapping("/record/figures.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String month) {
        return file(downloads.csv(wanted(month)), new MediaType("text", "csv", StandardCharsets.UTF_8), "figures-" + wanted(month) + ".csv");
    }

    private YearMonth wanted(String month) {
        return month.isEmpty() ? figures.usual() : known(month).orElseThrow(() -> new Refusal(RecordRefusal.NO_SUCH_MONTH));
    }

    private Optional<YearMonth> known(String month) {
        try {
            return Optional.of(YearMonth.parse(month)).filter(figures.months()::contains);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
