package org.gehoor.architecture.bad.knowledge;

public final class Articles {

    public String search(String words) {
        return words;
    }

    public void add(String article) {
    }
}
