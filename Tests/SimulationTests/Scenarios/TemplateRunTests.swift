import Channels
import ExactJSON
import Simulation
import Testing
import Timelock

@Test("a ready story ends as it must, to the last satoshi", arguments: Scenario.templates)
func endsAsExpected(_ template: ScenarioTemplate) throws {
  let expected = StoryEnding.expected.filter { $0.name == template.name }
  #expect([StoryEnding(try template.scenario.run())] == expected)
}

@Test("against parties that hold to every rule an attack costs them nothing; without one it does")
func attacksFailUnlessRulesAreWaived() {
  #expect(StoryEnding.expected.map(\.name) == Scenario.templates.map(\.name))
  for ending in StoryEnding.expected {
    let lost = ending.shortfall.payer + ending.shortfall.payee
    #expect((lost > 0) == ending.name.hasSuffix("-unprotected"), "\(ending.name)")
    #expect(lost > 0 || ending.locked == 0, "\(ending.name)")
  }
}

@Test("a story that is run twice gives the same bytes", arguments: Scenario.templates)
func runsTheSameTwice(_ template: ScenarioTemplate) throws {
  let first = try template.scenario.run().json.bytes()
  #expect(try template.scenario.run().json.bytes() == first)
}

@Test("every message of a story is read as it was written", arguments: Scenario.templates)
func roundTripsMessages(_ template: ScenarioTemplate) throws {
  let messages = try template.scenario.run().steps.flatMap(\.events).compactMap(\.message)
  #expect(!messages.isEmpty || template.name == "malleated-funding")
  for message in Set(messages) {
    let bytes = message.json.bytes()
    let read = try Timelock.Message(parsing: bytes)
    #expect(read == message)
    #expect(read.json.bytes() == bytes)
  }
}

extension Event {
  /// The message that it tells of.
  fileprivate var message: Timelock.Message? {
    switch self {
    case .sent(_, let message), .delivered(_, let message), .lost(_, let message),
      .tampered(_, let message), .rescheduled(_, let message):
      message
    case .refused, .stored, .released, .gained, .ledger, .crashed, .restarted, .silent, .awake:
      nil
    }
  }
}
