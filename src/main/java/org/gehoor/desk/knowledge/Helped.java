package org.gehoor.desk.knowledge;

import java.util.List;
import org.gehoor.knowledge.Remark;
import org.gehoor.knowledge.Remarks;
import org.gehoor.knowledge.Uses;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.words.Words;

/// Tells whether articles help, and what is said of them.
record Helped(Uses uses, Remarks remarks, Staff staff) {

    private static final int WEEKS = 8;

    Helping of(ArticleId article, Words words) {
        return Helping.of(uses.weeks(article, WEEKS), uses.of(article), said(article, words));
    }

    /// What is said of an article and not settled.
    List<UnhelpfulList.Said> said(ArticleId article, Words words) {
        return remarks.of(article).stream().map(remark -> said(remark, words)).toList();
    }

    private UnhelpfulList.Said said(Remark remark, Words words) {
        String day = words.day(remark.at());
        String who = remark.author().flatMap(staff::find).map(StaffMember::name).map(name -> words.say("knowledge.using.said_by", "name", name, "day", day))
                .orElseGet(() -> words.say("knowledge.using.said_by_reader", "day", day));
        return new UnhelpfulList.Said(remark.id().toString(), remark.words(), who, remark.author().isPresent());
    }
}
