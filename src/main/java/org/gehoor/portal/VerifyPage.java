package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.gehoor.dossier.Explanation;
import org.gehoor.dossier.Trust;
import org.gehoor.dossier.Verdict;
import org.gehoor.dossier.Verifier;
import org.gehoor.files.Limits;
import org.gehoor.files.Sizes;
import org.gehoor.files.Upload;
import org.gehoor.files.Uploads;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// `/verify`: is this dossier real? For whoever has one. The browser checks it itself; where it cannot, the file comes here, is read once
/// from a file without a name, and is gone when the page is. Nothing of it is kept.
@Controller
final class VerifyPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pages pages;
    private final SigningKeys keys;
    private final Letterhead letterhead;
    private final Limits limits;

    VerifyPage(Pages pages, SigningKeys keys, Letterhead letterhead, Limits limits) {
        this.pages = pages;
        this.keys = keys;
        this.letterhead = letterhead;
        this.limits = limits;
    }

    @GetMapping("/verify")
    View show(HttpServletRequest request) {
        return page(HttpStatus.OK, null, Faults.none(), pages.words(request));
    }

    @PostMapping("/verify")
    View check(HttpServletRequest request) throws IOException {
        Words words = pages.words(request);
        Uploads uploads = Uploads.of(request);
        if (uploads.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, null, Faults.none().with("files", words.say("portal.verify_missing")), words);
        }
        try {
            uploads.check();
        } catch (Refusal refused) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, null, Faults.none().with("files", Typed.sentence(refused, words)), words);
        }
        Verdict verdict = check(uploads.files().getFirst());
        var result = new VerifyView.Result(Explanation.of(verdict, letterhead.sheet().name(), words), verdict.sha256().map(Hash::toString).orElse(""));
        return page(HttpStatus.OK, result, Faults.none(), words);
    }

    private Verdict check(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return Verifier.check(in, Trust.in(keys.all()));
        }
    }

    private View page(HttpStatus status, VerifyView.@Nullable Result result, Faults faults, Words words) {
        String patterns = JSON.writeValueAsString(Explanation.patterns(letterhead.sheet().name(), words));
        String ours = JSON.writeValueAsString(keys.all().stream().map(key -> key.key().toString()).toList());
        return pages.show(status, "portal/verify", new VerifyView(patterns, ours, Sizes.say(limits.perFile()), result, faults));
    }
}
