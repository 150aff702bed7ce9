package org.gehoor.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.gehoor.conversation.Answers;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/// Stands before the machine that answers customers, and lets a test break it, make it hang or take it away. In a build without
/// that machine there is nothing to stand before, and this does nothing.
public final class SwitchedAnswers implements BeanPostProcessor {

    private final DefaultListableBeanFactory beans;
    private final Map<String, BeanDefinition> takenAway = new HashMap<>();
    private volatile How how = question -> {};
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    SwitchedAnswers(DefaultListableBeanFactory beans) {
        this.beans = beans;
    }

    private interface How {
        void before(Answers.Question question);
    }

    /// As it was built.
    public void asInTheBuild() {
        how = question -> {};
        hanging.countDown();
        takenAway.forEach(beans::registerBeanDefinition);
        takenAway.clear();
    }

    /// There is none, as in a build without it.
    public void takeAway() {
        for (String name : beans.getBeanNamesForType(Answers.class)) {
            takenAway.put(name, beans.getBeanDefinition(name));
            beans.removeBeanDefinition(name);
        }
    }

    /// Every question makes it fail.
    public void breakDown() {
        how = question -> {
            throw new IllegalStateException("the machine is broken, as this test asked");
        };
    }

    /// Every question waits until [#asInTheBuild].
    public void hang() {
        var released = new CountDownLatch(1);
        hanging = released;
        how = question -> {
            try {
                released.await();
            } catch (InterruptedException given) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("given up on", given);
            }
        };
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Answers machine ? new Answers() {
            @Override
            public Answer answer(Question question) {
                how.before(question);
                return machine.answer(question);
            }

            @Override
            public List<String> phrases() {
                return machine.phrases();
            }
        } : bean;
    }
}
