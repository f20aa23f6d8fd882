import Channels
import Simulation

@testable import PaychanCLI
@testable import Telling
@testable import Voucher

extension CommandScreen {
  /// What commands show of voucher channels, each in the smallest world that shows it.
  static let voucher: [CommandScreen] = voucherStories + voucherSchedules + voucherExplorations

  private static let family = "--family voucher"

  private static let voucherStories: [CommandScreen] = [
    CommandScreen("run", "run -", input: story("stale-voucher")),
    CommandScreen("run-unprotected", "run -", input: story("settle-without-submit-unprotected")),
    CommandScreen("run-list-templates", "run --list-templates \(family)", .rows),
    CommandScreen("help-moves", "help moves \(family)"),
    CommandScreen("help-scenario", "help scenario \(family)"),
    CommandScreen("rules", "rules \(family)"),
    CommandScreen("rules-rule", "rules \(family) bounded-minimum-height"),
  ]

  private static let voucherSchedules: [CommandScreen] = [
    CommandScreen("schedule", "schedule \(family) --settle-delay 1440 --reaction 10 --delay 1"),
    CommandScreen("schedule-story", "schedule -", input: story("stale-voucher")),
    CommandScreen("schedule-unsafe", "schedule \(family) --settle-delay 10", code: .refused),
    CommandScreen("schedule-data", "schedule \(family) --settle-delay 20 --json", .data),
  ]

  private static let voucherExplorations: [CommandScreen] = [
    CommandScreen("explore-holds", "explore \(family) --vouchers 1 --jobs 1"),
    CommandScreen(
      "explore-violated",
      "explore \(family) --vouchers 1 --settle-delay 2 --adversary payer --silences 0 --jobs 1",
      code: .refused),
    CommandScreen("explore-sweep", .text) { columns in
      ([Voucher.SweepTable.head(columns)]
        + sweep.map { Voucher.SweepTable.line($0, columns) } + [Line()]
        + Voucher.SweepTable(rows: sweep).boundary(columns)).map(Style().text).joined()
    },
    CommandScreen("fuzz", "fuzz \(family) --seed 3 --runs 1 --moves 20 --jobs 1"),
    CommandScreen("ablate", "ablate \(family) --rule bounded-minimum-height --jobs 1"),
  ]

  private static func story(_ name: String) -> String {
    Scenario<Voucher>.template(named: name)?.scenario.text ?? ""
  }

  /// Windows with each verdict.
  private static let sweep: [Voucher.Sweep.Row] = [
    row(0, 1, 1, 3, states: 81), row(0, 1, 1, 2, states: 102, attack: 5),
    row(1, 2, 1, undone: 1, 7, states: 123_456),
    row(1, 2, 1, undone: 1, 6, states: 1_002, attack: 11),
  ]

  private static func row(
    _ confirmation: Int64, _ reaction: Int64, _ inclusion: Int64, undone: Int64 = 0,
    _ settleDelay: Int64, states: Int, attack: Int? = nil
  ) -> Voucher.Sweep.Row {
    Voucher.Sweep.Row(
      confirmation: confirmation, reaction: reaction, inclusion: inclusion, undone: undone,
      settleDelay: settleDelay, holds: attack == nil, isExhausted: true, states: states,
      attack: attack)
  }
}
