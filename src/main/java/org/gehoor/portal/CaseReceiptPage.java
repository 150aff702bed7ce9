package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Conversation;
import org.gehoor.ledger.Receipts;
import org.gehoor.ledger.SignedNote;
import org.gehoor.pages.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/cases/{name}/receipts/{sequence}`: the proof that we accepted what a customer sent, to keep. Only for a browser that may see the
/// whole case: with it somebody could try out what the words were.
@Controller
final class CaseReceiptPage {

    private final CaseDoor door;
    private final Receipts receipts;

    CaseReceiptPage(CaseDoor door, Receipts receipts) {
        this.door = door;
        this.receipts = receipts;
    }

    @GetMapping("/cases/{name}/receipts/{sequence}")
    ResponseEntity<String> show(@PathVariable String name, @PathVariable String sequence, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        if (!opened.whole()) {
            throw new Refusal(PortalRefusal.PROVE_FIRST);
        }
        Conversation conversation = opened.conversation();
        String reference = conversation.reference().toString();
        SignedNote receipt = RecordFiles.size(sequence).stream().boxed().findFirst()
                .flatMap(number -> receipts.of(conversation.id().value(), number, reference))
                .orElseThrow(() -> new Refusal(PortalRefusal.NO_SUCH_RECEIPT));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(reference + "-" + sequence + ".txt").build().toString())
                .header("Referrer-Policy", "no-referrer").cacheControl(CacheControl.noStore())
                .body(receipt.toString());
    }
}
