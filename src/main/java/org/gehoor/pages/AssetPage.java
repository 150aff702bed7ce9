package org.gehoor.pages;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// `GET /assets/<hash>/<path>`: a file that never changes, because its address changes with it.
///
/// An address from before an upgrade gets the present file, so that a page left open keeps its looks; that answer is not kept.
@Controller
final class AssetPage {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetPage(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{*path}")
    ResponseEntity<byte[]> show(@PathVariable String hash, @PathVariable String path,
                                @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        Asset asset = assets.find(path.replaceFirst("^/", "")).orElseThrow(() -> new Refusal(PagesRefusal.NO_SUCH_PAGE));
        boolean small = asset.zipped().length > 0 && accepted.contains("gzip");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(asset.hash().equals(hash) ? FOR_EVER : CacheControl.noCache())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (small) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(small ? asset.zipped() : asset.bytes());
    }
}
