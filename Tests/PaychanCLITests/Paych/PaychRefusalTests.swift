import Foundation
import Testing

@testable import PaychanCLI

@Suite("What paychan paych does not do")
struct PaychRefusalTests {
  @Test("what makes no sense is said, ends with 65, and changes nothing")
  func badInput() throws {
    try withDesk { desk in
      let channel = try desk.channel("10")
      let addresses = try desk.addresses()
      let voucher = try desk.answer("voucher", "create", channel, "2")
      let before = try desk.bytes()
      let cases: [([String], String)] = [
        (["add-funds", "f1nonsense", addresses.payee, "1"], "failed to parse from address"),
        (["add-funds", addresses.payer, "x", "1"], "failed to parse to address"),
        (["add-funds", addresses.payee, addresses.payer, "1"], "is not the payer's account"),
        (["add-funds", addresses.payer, addresses.payee, "1.2.3"], "as a decimal number"),
        (["add-funds", addresses.payer, addresses.payee, "5x"], "unrecognized suffix: \"x\""),
        (["add-funds", addresses.payer, addresses.payee, "0"], "asks for more than nothing"),
        (["settle", "f2nonsense"], "failed to parse channel address"),
        (["settle", "f0999"], "channel not tracked: f0999"),
        (["status", "f0999"], "channel not tracked: f0999"),
        (
          ["voucher", "create", channel, "12"],
          "insufficient funds in channel, shortfall: 2000000000000000000"
        ),
        (["voucher", "add", channel, "nonsense"], "this is no voucher"),
        (["voucher", "add", channel, String(voucher.dropLast(5))], "this is no voucher"),
        (["voucher", "submit", channel, voucher, "--secret", "x"], "not hexadecimal"),
        (["epoch", "advance", "0"], "no count of epochs"),
      ]
      for (words, problem) in cases {
        let outcome = PaychanCommand.program.runWords(["paych"] + words + ["--session", desk.path])
        #expect(outcome.code == .badData, "\(words)")
        #expect(outcome.output.isEmpty, "\(words)")
        #expect(outcome.messages.contains(problem), "\(words): \(outcome.messages)")
        #expect(try desk.bytes() == before, "\(words)")
      }
    }
  }

  @Test("a message that fails on the ledger is told, and the session remembers it")
  func failsOnLedger() throws {
    try withDesk { desk in
      let channel = try desk.channel("10")
      let before = try desk.bytes()
      let early = desk.type("collect", channel, "--as", "payer")
      #expect(early.code == .refused)
      #expect(
        early.messages
          == "error: collect message execution failed (exit code 18): "
          + "payment channel not settling or settled\n")
      #expect(try desk.bytes() != before)
    }
  }

  @Test("a session that is none is refused, and left as it is")
  func badSession() throws {
    try withDesk { desk in
      let texts = [
        "{", #"{"paychan-scenario": 1, "family": "one-way", "terms": {}, "moves": []}"#,
        #"{"paychan-scenario": 1, "family": "voucher", "terms": {}, "moves": [{"fly": 1}]}"#,
        #"{"paychan-scenario": 1, "family": "voucher", "terms": {}, "moves": [{"restart": "payer"}]}"#,
      ]
      for text in texts {
        try Data(text.utf8).write(to: URL(filePath: desk.path))
        #expect(desk.type("list").code == .badData, "\(text)")
        #expect(desk.type("epoch", "advance", "1").code == .badData, "\(text)")
        #expect(try desk.bytes() == Data(text.utf8))
      }
    }
  }

  @Test("a voucher that does not pass is told by both verdicts")
  func why() throws {
    try withDesk { desk in
      let channel = try desk.channel("10")
      let first = try desk.answer("voucher", "create", channel, "2")
      let second = try desk.answer("voucher", "create", channel, "4")
      for voucher in [first, second] { _ = desk.type("voucher", "add", channel, voucher) }
      _ = try desk.answer("voucher", "submit", channel, second)
      #expect(desk.type("voucher", "check", channel, first).code == .refused)
      let why = desk.type("voucher", "why", channel, first)
      #expect(why.code == .refused)
      #expect(why.output.contains("the payee's wallet: has it already"))
      #expect(
        why.output.contains("the contract: refuses it with exit code 16, by the rule 'lane-nonce'"))
    }
  }
}
