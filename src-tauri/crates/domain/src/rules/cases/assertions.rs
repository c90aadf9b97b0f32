//! What a case asserts.

use super::*;

/// What a rule says about a case.
impl Case {
    pub(super) fn law(&self) -> Law {
        Law::on(self.checked, self.parameters.clone()).expect("the parameters of a case are readable")
    }

    #[track_caller]
    pub(super) fn found(&self, rule: &str) -> Option<Finding> {
        let findings: Vec<Finding> =
            check_move(&self.facts, &self.law(), &[]).into_iter().filter(|found| found.rule == rule).collect();
        assert!(findings.len() <= 1, "{rule} speaks once: {findings:?}");
        findings.into_iter().next()
    }

    #[track_caller]
    pub(super) fn passes(&self, rule: &str) {
        let found = self.found(rule);
        assert!(found.is_none(), "{rule} should find nothing: {found:?}");
    }

    /// Asserts a finding that can be argued: its weight, its article, the facts named, and exactly the values used.
    #[track_caller]
    pub(super) fn finds(&self, rule: &str, severity: Severity, facts: Value, values: &[(&str, &str)]) -> Finding {
        let found = self.found(rule).unwrap_or_else(|| panic!("{rule} should speak"));
        assert_eq!(found.severity, severity, "{}", found.message);
        assert!(!found.article.is_empty(), "a finding cites its article");
        for (name, value) in facts.as_object().expect("facts are named") {
            assert_eq!(found.facts.get(name), Some(value), "fact {name} of {:?}", found.facts);
        }
        self.assert_values(&found, values);
        assert!(found.facts.keys().eq(found.sources.keys()), "every fact opens: {:?}", found.sources);
        assert_eq!(found.move_id, Some(self.facts.move_id));
        assert_eq!(found.nip.as_ref(), Some(&self.facts.person.nip));
        assert!(found.message.ends_with('.') && found.message.len() > 20, "{}", found.message);
        assert_eq!(found.overridden, None);
        found
    }

    /// Asserts that something is missing (*data kurang*), and where the officer is sent to enter it.
    #[track_caller]
    pub(super) fn lacks(&self, rule: &str, place: Where, facts: Value, values: &[(&str, &str)]) -> Finding {
        let found = self.found(rule).unwrap_or_else(|| panic!("{rule} should speak"));
        let weight = found.parameters.iter().find(|(key, _)| key.contains(".severity")).expect("a finding is weighed");
        let weighs = Severity::from_code(&weight.1.value).expect("a weight is a severity");
        assert_eq!(found.missing, Some(place), "{}", found.message);
        self.finds(rule, weighs.min(Severity::Warn), facts, values)
    }

    /// Asserts that the office can switch the rule off, or give it another weight, by the parameter `key`.
    #[track_caller]
    pub(super) fn obeys(&self, rule: &str, key: &str) {
        assert!(self.found(rule).is_some(), "{rule} should speak before it is switched off");
        self.clone().parameter(key, "OFF", "2020-01-01").passes(rule);
        let noted = self.clone().parameter(key, "INFO", "2020-01-01");
        assert_eq!(noted.found(rule).map(|found| found.severity), Some(Severity::Info), "{key}");
    }

    #[track_caller]
    fn assert_values(&self, found: &Finding, values: &[(&str, &str)]) {
        let law = self.law();
        let is_severity = |key: &str| key.starts_with(&format!("{}.severity", found.rule));
        let (weights, used): (Vec<_>, Vec<_>) = found.parameters.iter().partition(|(key, _)| is_severity(key));
        assert_eq!(weights.len(), 1, "the weight is a dated value too: {weights:?}");
        assert_eq!(found.article, law.article(weights[0].0), "the article is that of the weight");
        assert!(found.article.ends_with(&weights[0].1.basis), "who weighs it otherwise is told");
        let used: Vec<_> = used.into_iter().map(|(key, used)| (key.as_str(), used.value.as_str())).collect();
        assert_eq!(used, values, "the values used");
        for (key, parameter) in &found.parameters {
            assert_eq!(*parameter, law.used(key), "{key} as it stood on the day of checking");
            assert!(!parameter.basis.is_empty(), "{key} names its basis");
        }
    }
}
