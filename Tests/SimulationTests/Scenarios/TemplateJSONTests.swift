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

@Test("only the twin of an attack waives rules, and each attack has one")
func attacksHaveTwins() {
  let suffix = "-unprotected"
  let names = Set(Scenario.templates.map(\.name))
  for template in Scenario.templates {
    let waived = template.scenario.waived
    let isTwin = template.name.hasSuffix(suffix)
    #expect((waived.payer.isEmpty && waived.payee.isEmpty) != isTwin)
    if isTwin { #expect(names.contains(String(template.name.dropLast(suffix.count)))) }
  }
  #expect(names.count(where: { $0.hasSuffix(suffix) }) == 16)
}
