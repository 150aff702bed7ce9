package org.gehoor.knowledge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Clock;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Timelines;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class KnowledgeRoom {

    @Bean
    Library articleLibrary(JdbcClient db) {
        return new Library(db);
    }

    /// Reads all articles as soon as the house is open, so that the first who asks does not wait for it.
    @Bean
    ApplicationListener<ApplicationReadyEvent> articlesAreRead(Library library) {
        return _ -> Thread.ofVirtual().name("articles-are-read").start(() -> library.shelf(Language.FALLBACK));
    }

    @Bean
    Articles articles(JdbcClient db, Library library, Clock clock) {
        return new Articles(db, new Search(library), clock);
    }

    @Bean
    Catalogue articleCatalogue(JdbcClient db) {
        return new Catalogue(db);
    }

    @Bean
    Versions articleVersions(JdbcClient db) {
        return new Versions(db);
    }

    @Bean
    Translations articleTranslations(JdbcClient db) {
        return new Translations(db);
    }

    @Bean
    Editing articleEditing(Articles articles, JdbcClient db, Work work, Clock clock) {
        return new Editing(articles, db, work, clock);
    }

    @Bean
    ArticleFiles articleFiles(JdbcClient db, Work work, Clock clock) {
        return new ArticleFiles(db, work, clock);
    }

    @Bean
    Certainty certainty(JdbcClient db, Clock clock) {
        return new Lessons(db, clock);
    }

    @Bean
    Uses articleUses(JdbcClient db, Work work, Clock clock) {
        return new Uses(db, work, clock);
    }

    @Bean
    Gathering useGathering(Uses uses) {
        return new Gathering(uses);
    }

    @Bean
    Remarks articleRemarks(JdbcClient db, Clock clock) {
        return new Remarks(db, clock);
    }

    @Bean
    Misses searchMisses(JdbcClient db, Clock clock) {
        return new Misses(db, clock);
    }

    @Bean
    Questions waitingQuestions(JdbcClient db, Clock clock) {
        return new Questions(db, clock);
    }

    @Bean
    Capture knowledgeCapture(Articles articles, Versions versions, Editing editing, Work work) {
        return new Capture(articles, versions, editing, work);
    }

    @Bean
    Heard articlesHeard(Articles articles, Uses uses, Questions questions, Heard.Told told, @Value("${gehoor.public-url}") URI publicUrl) {
        return new Heard(articles, uses, questions, told, publicUrl);
    }

    @Bean
    Heard.Told articlesTold(ObjectProvider<Conversations> conversations, ObjectProvider<Timelines> timelines) {
        return new Heard.Told(conversations, timelines);
    }

    /// Forgets searches and questions that nobody took up.
    @Bean
    RecurringTask<Void> knowledgeForgetting(Misses misses, Questions questions) {
        return Tasks.recurring("knowledge-forgetting", FixedDelay.ofHours(6)).execute((_, _) -> {
            misses.forget();
            questions.forget();
        });
    }
}
