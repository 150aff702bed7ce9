package org.gehoor.assistant.model;

import java.time.Clock;
import org.gehoor.redaction.Gate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Names the beans of the model. There are none unless somebody said where it is.
@Configuration(proxyBeanMethods = false)
@Conditional(ModelRoom.IsWanted.class)
class ModelRoom {

    @Bean
    ModelPhrasing modelPhrasing(Gate gate, Environment settings, Clock clock) {
        ModelSettings model = ModelSettings.of(settings);
        return new ModelPhrasing(gate, Endpoint.opening(gate, model), model.patience(), new Rest(clock));
    }

    /// Whether `gehoor.model.url` is set.
    static final class IsWanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
            return !context.getEnvironment().getProperty(ModelSettings.URL, "").isBlank();
        }
    }
}
