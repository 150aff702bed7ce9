package org.gehoor.desk;

import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.record.Export;
import org.gehoor.staff.StaffMember;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// `/desk/record.ndjson`: the whole record without words, for who oversees us (`docs/verify/README.md`).
@Controller
final class RecordPage {

    private final Export export;
    private final Audit audit;

    RecordPage(Export export, Audit audit) {
        this.export = export;
        this.audit = audit;
    }

    @GetMapping(Address.RECORD)
    ResponseEntity<StreamingResponseBody> show(@AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.EXPORT_RECORD);
        audit.record(me.id(), "export", "record");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.ndjson\"")
                .body(export::write);
    }
}
