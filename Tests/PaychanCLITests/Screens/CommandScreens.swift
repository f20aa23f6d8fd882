import Bitcoin
import Channels
import Foundation
import Simulation

@testable import Checker
@testable import PaychanCLI
@testable import Telling
@testable import Timelock

extension CommandScreen {
  /// Every command, each in the smallest world that shows all that it can say.
  static let all: [CommandScreen] =
    stories + verdicts + explorations + ablations + data + vouchers + fixtures

  private static let stories: [CommandScreen] = [
    CommandScreen("run", "run -", input: story("early-refund")),
    CommandScreen("run-no-channel", "run -", input: refusedTerms),
    CommandScreen("run-list-templates", "run --list-templates", .rows),
    CommandScreen("play", "play early-refund"),
    CommandScreen("tour", "tour fees --plain"),
    CommandScreen("tour-list", "tour --list --plain"),
    CommandScreen("tour-file", "tour - --plain", input: Timelock.helpExamples.document),
  ]

  private static let verdicts: [CommandScreen] = [
    CommandScreen("why", "why - --state 2 --at 150", input: story("early-refund")),
    CommandScreen(
      "why-never", ["why", "-", "--state", "changed commitment 1"],
      input: story("altered-commitment")),
    CommandScreen("why-table", "why -", input: story("early-refund")),
    CommandScreen("why-table-early", "why - --at 150", input: story("early-refund")),
    CommandScreen(
      "schedule",
      "schedule --refund-height 200 --step 4 --reaction 1 --delay 2 --updates 2 --height 100"),
    CommandScreen("schedule-long", "schedule --delay 2"),
    CommandScreen("schedule-unsafe", "schedule --step 3 --updates 3", code: .refused),
  ]

  private static let explorations: [CommandScreen] = [
    CommandScreen("explore-holds", ["explore", "--jobs", "1"] + SmallExploration.safe),
    CommandScreen(
      "explore-violated", ["explore", "--jobs", "1"] + SmallExploration.unsafe, code: .refused),
    CommandScreen("explore-sweep", .text) { columns in
      ([SweepTable.head(columns)] + sweep.rows.map { SweepTable.line($0, columns) } + [Line()]
        + sweep.boundary(columns)).map(Style().text).joined()
    },
    CommandScreen("fuzz", "fuzz --seed 3 --runs 1 --moves 20 --jobs 1"),
    CommandScreen("rules", "rules"),
    CommandScreen("rules-rule", "rules predecessor-lock"),
  ]

  private static let ablations: [CommandScreen] = [
    CommandScreen("ablate", "ablate --rule goods-on-credit --jobs 1"),
    CommandScreen("ablate-standby", "ablate --rule enough-coins --jobs 1"),
    CommandScreen("ablate-rule", "ablate goods-on-credit enough-coins --jobs 1"),
  ]

  private static let vouchers: [CommandScreen] = [
    CommandScreen("paych-addresses", "paych addresses --session none.json", .data),
    CommandScreen("paych-balances", "paych balances --json --session none.json", .data),
    CommandScreen("paych-epoch", "paych epoch now --session none.json", .data),
    CommandScreen(
      "paych-decode",
      "paych voucher decode i1UCiKgHp1LMkbEXwS-_zDE0jXl_B80AAED2AAFJABvBbWdOyAAAAIBYQgHUJ4KHLJnEIpo"
        + "l1sj6eelmWQFPWx451xX7Vd5jj5Uqcz6rlNJ-3gc_3dTWpUSjBcjyXKYw6Bb1Ep6tvhvaJKuTAQ", .data),
    CommandScreen(
      "paych-judge", "paych judge",
      input: """
        {"id": 1, "setup": {"channel": "f0100", "aliases": [], "from": "f0102", "to": "f0103",\
         "balance": "9", "toSend": "0", "settlingAt": 0, "minSettleHeight": 0, "lanes": []},\
         "steps": [{"epoch": 10, "call": {"method": "Settle", "caller": "from"}}]}
        {"id": 2, "setup": {}, "steps": []}
        """, .data),
  ]

  private static let data: [CommandScreen] = [
    CommandScreen("completion", "completion fish", .data),
    CommandScreen("manual", "manual rules", .data),
    CommandScreen("tx-decode", "tx decode -", input: tourPiece("hex"), .data),
    CommandScreen("psbt-decode", "psbt decode -", input: tourPiece("psbt"), .data),
    CommandScreen("script-decode", "script decode 76a914" + address + "88ac", .data),
    CommandScreen("descriptor", "descriptor raw(0014" + address + ")", .data),
    CommandScreen(
      "verify", "verify", input: #"{"id": 1, "tx": "00", "input": 0, "prevouts": []}"#, .data),
    CommandScreen(
      "ledger", "ledger --explain",
      input: """
        {"tip": true}
        {"time": 5, "expect": {"time": 6}, "label": "clock"}
        {"test": "02000000010000000000000000000000000000000000000000000000000000000000000000ffffffff\
        0000000000010000000000000000015100000000"}
        """, .data, code: .refused),
  ]

  private static let fixtures: [CommandScreen] = [
    CommandScreen("fixtures-verify", "fixtures verify -", input: spoiled, .rows, code: .refused),
    CommandScreen("fixtures-diff", .rows) { columns in
      // Always the same folder, since its name is shown.
      let folder = URL(filePath: "/tmp/paychan-screens")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let paths = ["one.json", "other.json"].map { folder.appending(path: $0) }
      for (path, text) in zip(paths, [kept, spoiled]) {
        try Data(text.utf8).write(to: path, options: .atomic)
      }
      return PaychanCommand.program.runWords(
        ["--color", "never", "fixtures", "diff"] + paths.map { $0.path() }, columns: columns,
        isTerminal: true
      ).output
    },
  ]
}

extension CommandScreen {
  private static let address = "751e76e8199196d454941c45d1b3a323f1433bd6"

  private static func story(_ name: String) -> String {
    Scenario<Timelock>.template(named: name)?.scenario.text ?? ""
  }

  private static func tourPiece(_ kind: String) -> String {
    PaychanCommand.program.run("tour", "hostage", "--step", "5", "--print", kind).output
  }

  /// Terms that the payee does not agree to.
  private static let refusedTerms = Scenario<Timelock>(
    name: "slow-miners", about: "The payee does not open a channel on a ladder that is not safe.",
    seed: "slow miners",
    terms: Timelock.Terms(
      capacity: Amount(uncheckedSatoshis: 100_000), unit: Amount(uncheckedSatoshis: 10_000),
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: 2_000), step: 1, reaction: 1, delay: 1_500)),
    moves: [.open, .exchange]
  ).text

  /// Ladders with each verdict.
  private static let sweep = SweepTable(rows: [
    row(delay: 1, holds: true, states: 1_234, depth: 9),
    row(delay: 2, holds: false, states: 96, depth: 6),
    row(reaction: 1, delay: 1, holds: false, isExhausted: false, states: 5, depth: 1),
    row(step: 6, reaction: 2, delay: 1, undone: 2, holds: true, states: 9_583_002, depth: 31),
  ])

  private static func row(
    step: UInt32 = 1, reaction: UInt32 = 0, delay: UInt32, undone: UInt32 = 0, holds: Bool,
    isExhausted: Bool = true, states: Int, depth: Int
  ) -> Timelock.Sweep.Row {
    Timelock.Sweep.Row(
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: 200), step: step, reaction: reaction,
        delay: delay, undone: undone),
      holds: holds, isExhausted: isExhausted, states: states, depth: depth)
  }

  /// A case of a topic of fixtures.
  private static let kept: String = {
    var text = ""
    do {
      try withTemporaryFolder { folder in
        _ = PaychanCommand.program.run(
          "fixtures", "generate", "--topic", "keys", "--count", "1", "--out", folder.path())
        text = try String(contentsOf: folder.appending(path: "timelock/keys.json"), encoding: .utf8)
      }
    } catch { preconditionFailure("fixtures are made in a temporary folder: \(error)") }
    return text
  }()

  /// The same with a digit that was changed.
  private static let spoiled = kept.replacing(
    #""closing-fee": 338"#, with: #""closing-fee": 339"#, maxReplacements: 1)
}
