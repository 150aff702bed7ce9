package org.gehoor.desk.knowledge;

import java.time.Clock;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Capture;
import org.gehoor.knowledge.Misses;
import org.gehoor.knowledge.Questions;
import org.gehoor.knowledge.Remarks;
import org.gehoor.knowledge.Uses;
import org.gehoor.pages.Pages;
import org.gehoor.redaction.Gate;
import org.gehoor.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of the pages on which our knowledge is used: what is missing, what does not help, what customers ask.
@Configuration(proxyBeanMethods = false)
class KnowledgeUsing {

    @Bean
    Shelves.Using knowledgeUsing(Remarks remarks, Misses misses, Questions questions) {
        return new Shelves.Using(remarks, misses, questions);
    }

    @Bean
    Asked knowledgeAsked(Timelines timelines, Participants participants, Customers customers, Gate gate) {
        return new Asked(timelines, participants, customers, gate);
    }

    @Bean
    Helped knowledgeHelped(Uses uses, Remarks remarks, Staff staff) {
        return new Helped(uses, remarks, staff);
    }

    @Bean
    UnhelpfulPage knowledgeUnhelpfulPage(Helped helped, Shelves shelves, Pages pages) {
        return new UnhelpfulPage(helped, shelves, pages);
    }

    @Bean
    MissingPage knowledgeMissingPage(MissingPage.Wants wants, Asked asked, Shelves shelves, Pages pages) {
        return new MissingPage(wants, asked, shelves, pages);
    }

    @Bean
    MissingPage.Wants knowledgeWants(Misses misses, Questions questions, Conversations conversations) {
        return new MissingPage.Wants(misses, questions, conversations);
    }

    @Bean
    QuestionsPage knowledgeQuestionsPage(QuestionsPage.Answered answered, Asked asked, Shelves shelves, Pages pages) {
        return new QuestionsPage(answered, asked, shelves, pages);
    }

    @Bean
    QuestionsPage.Answered knowledgeAnswered(Questions questions, Articles articles, Capture capture, Conversations conversations) {
        return new QuestionsPage.Answered(questions, articles, capture, conversations);
    }

    @Bean
    WriteUpPage knowledgeWriteUpPage(WriteUpPage.Opening opening, Asked asked, Capture capture, Pages pages, Clock clock) {
        return new WriteUpPage(opening, asked, capture, pages, clock);
    }

    @Bean
    WriteUpPage.Opening knowledgeOpening(Conversations conversations, Audit audit) {
        return new WriteUpPage.Opening(conversations, audit);
    }
}
