package org.gehoor.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.Properties;
import org.gehoor.db.Work;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class OutboxRoom {

    @Bean
    Outbox outbox(JdbcClient db, Clock clock, Environment settings) {
        boolean demo = settings.getProperty("gehoor.demo", Boolean.class, false);
        return new Outbox(db, clock, demo || settings.containsProperty("gehoor.mail.host"));
    }

    @Bean
    @ConditionalOnProperty("gehoor.mail.host")
    Delivery delivery(Outbox outbox, Work work, Environment settings) {
        return new Delivery(outbox, work, server(settings), settings.getRequiredProperty("gehoor.mail.from"));
    }

    /// Looks every two seconds for letters that are due.
    @Bean
    @ConditionalOnProperty("gehoor.mail.host")
    RecurringTask<Void> deliveryJob(Delivery delivery) {
        return Tasks.recurring("outbox", FixedDelay.ofSeconds(2)).execute((_, _) -> delivery.deliver());
    }

    private static JavaMailSenderImpl server(Environment settings) {
        boolean plain = settings.getProperty("gehoor.mail.tls", "required").equals("off");
        var server = new JavaMailSenderImpl();
        server.setHost(settings.getRequiredProperty("gehoor.mail.host"));
        server.setPort(settings.getProperty("gehoor.mail.port", Integer.class, 587));
        server.setUsername(settings.getProperty("gehoor.mail.user"));
        server.setPassword(settings.getProperty("gehoor.mail.password"));
        Properties mail = server.getJavaMailProperties();
        mail.put("mail.smtp.auth", Boolean.toString(server.getUsername() != null));
        mail.put("mail.smtp.starttls.enable", Boolean.toString(!plain));
        mail.put("mail.smtp.starttls.required", Boolean.toString(!plain));
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
        mail.put("mail.smtp.connectiontimeout", "10000");
        mail.put("mail.smtp.timeout", "20000");
        mail.put("mail.smtp.writetimeout", "20000");
        return server;
    }
}
