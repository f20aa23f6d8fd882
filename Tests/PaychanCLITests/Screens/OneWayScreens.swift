import Channels
import Simulation

@testable import OneWay
@testable import PaychanCLI
@testable import Telling

extension CommandScreen {
  /// What commands show of one-way channels, each in the smallest world that shows it.
  static let oneWay: [CommandScreen] = oneWayStories + oneWayVerdicts + oneWayExplorations

  private static let family = "--family one-way"

  private static let oneWayStories: [CommandScreen] = [
    CommandScreen("run", "run -", input: story("late-close-expiry-unprotected")),
    CommandScreen("run-kick-off", "run -", input: story("kick-off-stream")),
    CommandScreen("run-list-templates", "run --list-templates \(family)", .rows),
    CommandScreen("tour-list", "tour --list --plain \(family)"),
    CommandScreen("help-moves", "help moves \(family)"),
    CommandScreen("help-scenario", "help scenario \(family)"),
  ]

  private static let oneWayVerdicts: [CommandScreen] = [
    CommandScreen("why", "why - --state 0 --at 105", input: story("expiry-stream")),
    CommandScreen("why-choice", "why - --state 2 --at 105", input: story("lifetime-stream")),
    CommandScreen(
      "why-kick-off", ["why", "-", "--state", "close 2 after kick-off", "--at", "105"],
      input: story("kick-off-stream")),
    CommandScreen("why-table", "why - --at 105", input: story("payee-gone-kick-off")),
    CommandScreen(
      "schedule",
      "schedule \(family) --expiry 200 --reaction 1 --delay 2 --undone 1 --height 100"),
    CommandScreen("schedule-lifetime", "schedule -", input: story("lifetime-stream")),
    CommandScreen(
      "schedule-kick-off", "schedule \(family) --variant kick-off --lifetime 10 --height 100"),
    CommandScreen(
      "schedule-unsafe", "schedule \(family) --variant lifetime --lifetime 8", code: .refused),
    CommandScreen("schedule-data", "schedule \(family) --expiry 200 --json", .data),
  ]

  private static let oneWayExplorations: [CommandScreen] = [
    CommandScreen("explore-holds", "explore \(family) --payments 1 --jobs 1"),
    CommandScreen(
      "explore-violated",
      "explore \(family) --payments 1 --late 1 --partings 0 --silences 0 --jobs 1",
      code: .refused),
    CommandScreen("explore-sweep", .text) { columns in
      ([OneWay.SweepTable.head(columns)]
        + sweep.map { OneWay.SweepTable.line($0, columns) } + [Line()]
        + OneWay.SweepTable(rows: sweep).boundary(columns)).map(Style().text).joined()
    },
    CommandScreen("fuzz", "fuzz \(family) --seed 3 --runs 1 --moves 20 --jobs 1"),
    CommandScreen("ablate", "ablate \(family) --rule goods-on-credit --jobs 1"),
    CommandScreen("ablate-rule", "ablate \(family) acceptance-deadline --jobs 1"),
  ]

  private static func story(_ name: String) -> String {
    Scenario<OneWay>.template(named: name)?.scenario.text ?? ""
  }

  /// Channels with each verdict.
  private static let sweep: [OneWay.Sweep.Row] = [
    row(.refund, states: 81), row(.refund, late: 1, states: 102, attack: 5),
    row(.kickOff, reaction: 1, undone: 2, states: 123_456),
    row(.kickOff, reaction: 1, undone: 2, late: 1, states: 1_002, attack: 11),
  ]

  private static func row(
    _ kind: OneWay.Variant.Kind, reaction: UInt32 = 0, undone: UInt32 = 0, late: UInt32 = 0,
    states: Int, attack: Int? = nil
  ) -> OneWay.Sweep.Row {
    OneWay.Sweep.Row(
      kind: kind, timing: OneWay.Timing(reaction: reaction, delay: 1, undone: undone), late: late,
      holds: attack == nil, isExhausted: true, states: states, attack: attack)
  }
}
