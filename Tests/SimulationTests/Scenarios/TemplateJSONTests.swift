import Channels
import ExactJSON
import Simulation
import Testing

@Test("a template is read as it was written, byte for byte", arguments: Scenario.templates)
func roundTripsTemplates(_ template: ScenarioTemplate) throws {
  let scenario = template.scenario
  #expect(try Scenario(json: scenario.json) == scenario)
  for layout in [JSONLayout.compact, .pretty, .flowing] {
    let read = try Scenario(parsing: scenario.json.bytes(layout))
    #expect(read == scenario)
    #expect(read.json.bytes(layout) == scenario.json.bytes(layout))
  }
}

@Test("a template fits on a screen, one move a line", arguments: Scenario.templates)
func templatesAreShort(_ template: ScenarioTemplate) {
  let lines = template.scenario.text.split(separator: "\n")
  #expect(lines.count < 50)
  #expect(lines.filter { !$0.contains("\"about\"") }.allSatisfy { $0.count < 100 })
}

@Test("templates have names in kebab-case, each its own, and titles of one line")
func namesTemplates() {
  let templates = Scenario.templates
  #expect(Set(templates.map(\.name)).count == templates.count)
  for template in templates {
    #expect(template.name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    #expect((20...90).contains(template.title.count), "\(template.title)")
    #expect(Scenario.template(named: template.name) == template)
  }
  #expect(Scenario.template(named: "no-such-story") == nil)
}

@Test("each attack has a twin that waives more rules, and its victim holds to all of them before")
func attacksHaveTwins() throws {
  let suffix = "-unprotected"
  let twins = Scenario.templates.filter { $0.name.hasSuffix(suffix) }
  #expect(twins.count == 17)
  for twin in twins {
    let attack = try #require(Scenario.template(named: String(twin.name.dropLast(suffix.count))))
    let (before, after) = (attack.scenario.waived, twin.scenario.waived)
    #expect(before.payer.isEmpty || before.payee.isEmpty)
    #expect(before.payer.isSubset(of: after.payer) && before.payee.isSubset(of: after.payee))
    #expect(before != after)
  }
}

@Test("whoever is not attacked and does not attack holds to every rule", arguments: honestStories)
func honestStoriesWaiveNothing(_ name: String) throws {
  let story = try #require(Scenario.template(named: name))
  #expect(story.scenario.waived == PerRole(payer: [], payee: []))
}

private let honestStories = [
  "file-100gb", "video-stream", "silent-payer", "crash-and-restart", "lost-messages",
]
