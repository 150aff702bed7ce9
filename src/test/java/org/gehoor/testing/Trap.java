package org.gehoor.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// A window in which strangers' words are opened, and that tells what they managed to do: run something, ask something of another server,
/// or go somewhere. `pages` are shown as they are given, at addresses of ours, without any protection.
public final class Trap implements AutoCloseable {

    private static final String BARE = "/bare";

    /// What hostile scripts call to show that they ran. In every frame, before anything of it.
    private static final String TELLTALE = """
            for (const name of ["alert", "confirm", "prompt", "print"]) {
              window[name] = () => console.log("RAN " + location.href);
            }
            """;

    private final TestHouse house;
    private final BrowserContext window;
    private final Page page;
    private final List<String> ran = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> jumped = new ArrayList<>();
    private final Set<String> expected = new HashSet<>();
    private String bare = "";

    public Trap(TestHouse house) {
        this.house = house;
        this.window = Chromium.running().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(house.address().toString()).setLocale("nl-NL").setViewportSize(1280, 900));
        window.setDefaultTimeout(60_000);
        window.addInitScript(TELLTALE);
        window.route("**/*", this::passes);
        page = window.newPage();
        page.onConsoleMessage(message -> hears(message.type(), message.text()));
        page.onDialog(dialog -> {
            ran.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onFrameNavigated(this::goesTo);
        page.onDownload(download -> jumped.add("download " + download.url()));
        window.onPage(other -> jumped.add("opened " + other.url()));
    }

    /// To sign somebody in, or let them see something.
    public Page page() {
        return page;
    }

    /// Opens a page of the house, waits until all of it is there, and stays.
    public void open(String path) {
        expected.add(house.address() + path);
        page.navigate(path);
        settles();
    }

    /// Opens documents of the house, each in a frame as a mail is shown in.
    public void frames(List<String> paths, String sandbox) {
        paths.forEach(path -> expected.add(house.address() + path));
        bare(String.join("", paths.stream().map(path -> "<iframe sandbox=\"" + sandbox + "\" src=\"" + path + "\"></iframe>").toList()));
    }

    /// Shows pieces of HTML as they are, each in a frame that protects nothing.
    public void raw(List<String> pieces) {
        bare(String.join("", pieces.stream().map(piece -> "<iframe srcdoc=\"" + piece.replace("&", "&amp;").replace("\"", "&quot;") + "\"></iframe>").toList()));
    }

    private void bare(String body) {
        bare = "<!DOCTYPE html><html lang=nl><title>-</title><body>" + body;
        open(BARE);
    }

    /// Waits for something that must come to pass.
    public void until(BooleanSupplier come) {
        page.waitForCondition(come);
    }

    private void settles() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    }

    public List<String> ran() {
        return ran;
    }

    /// What the browser would not let run or load, which means that it came so far.
    public List<String> tried() {
        return tried;
    }

    public List<String> left() {
        return left;
    }

    public List<String> jumped() {
        return jumped;
    }

    private void passes(Route route) {
        Request request = route.request();
        if (request.url().equals(house.address() + BARE)) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(bare));
        } else if (request.url().startsWith(house.address() + "/")) {
            route.resume();
        } else {
            left.add(request.url());
            route.abort();
        }
    }

    private void hears(String type, String text) {
        if (text.startsWith("RAN ")) {
            ran.add(text);
        } else if (type.equals("error") && !text.startsWith("Failed to load resource")) {
            tried.add(text);
        }
    }

    private void goesTo(Frame frame) {
        String url = frame.url().replaceFirst("#.*", "");
        if (!expected.contains(url) && !url.equals("about:srcdoc") && !url.equals("about:blank")) {
            jumped.add(url);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
