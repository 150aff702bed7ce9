package org.gehoor.timeline;

import java.time.Clock;
import java.util.List;
import org.gehoor.arrival.Onward;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Timelines;
import org.gehoor.erasure.Retelling;
import org.gehoor.files.Files;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Again;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Places;
import org.gehoor.queue.Waits;
import org.gehoor.staff.Staff;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class TimelineRoom {

    @Bean
    CustomerTimelines customerTimelines(Timelines timelines, Promises promises, Clock clock) {
        return new CustomerTimelines(timelines, promises, clock);
    }

    @Bean
    CaseLanguages caseLanguages(Lines lines, Dictionary dictionary) {
        return new CaseLanguages(lines, dictionary);
    }

    @Bean
    FileViews fileViews(Files files) {
        return new FileViews(files);
    }

    @Bean
    Originals originals(Timelines timelines, Files files) {
        return new Originals(timelines, files);
    }

    @Bean
    CustomerCases customerCases(Conversations conversations, Timelines timelines, Promises promises, CallBacks callBacks, Staff staff, Clock clock) {
        return new CustomerCases(new CustomerCases.Matters(conversations, timelines, promises, callBacks), staff, clock);
    }

    @Bean
    WaysOn waysOn(Timelines timelines, Onward onward, Again again, WaysOn.Line line) {
        return new WaysOn(timelines, onward, again, line);
    }

    @Bean
    WaysOn.Line waysOnLine(CallBacks callBacks, Lines lines, Places places, Waits waits, Staff staff) {
        return new WaysOn.Line(callBacks, lines, places, waits, staff);
    }

    /// How an access copy tells what was said and done.
    @Bean
    Retelling accessCopyTelling(CustomerTimelines timelines) {
        return (conversation, words) -> timelines.of(conversation, words).lines().stream().map(line -> told(line, words)).toList();
    }

    private static Retelling.Line told(CustomerTimeline.Line line, Words words) {
        List<String> paragraphs = switch (line) {
            case CustomerTimeline.Said said -> said.paragraphs();
            case CustomerTimeline.Happened happened -> happened.detail() == null ? List.of() : List.of(happened.detail());
        };
        return new Retelling.Line(line.sequence(), line.at(), Heads.of(line, words), paragraphs);
    }
}
