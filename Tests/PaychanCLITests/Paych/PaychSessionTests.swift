import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan paych")
struct PaychSessionTests {
  @Test("two vouchers, a top-up, a settle: the payee gets four and the payer eleven")
  func story() throws {
    try withDesk { desk in
      let channel = try desk.channel("10")
      let first = try desk.answer("voucher", "create", channel, "2", "0")
      #expect(desk.type("voucher", "add", channel, first).output == "")
      let second = try desk.answer("voucher", "create", channel, "4", "0")
      #expect(try desk.answer("voucher", "check", channel, second) == "voucher is valid")
      #expect(desk.type("voucher", "add", channel, second).code == .fine)
      #expect(try desk.channel("5") == channel)
      #expect(desk.type("status", channel).output.contains("  Confirmed Amt:         15 FIL\n"))
      #expect(desk.type("status", channel).output.contains("  Voucher Redeemed Amt:  4 FIL\n"))
      #expect(try desk.answer("settle", channel) == "Settled channel \(channel)")
      #expect(try desk.answer("voucher", "best-spendable", channel) == "Lane 0, Nonce 2: 4 FIL")
      #expect(
        try desk.answer("voucher", "submit", channel, second) == "channel updated successfully")
      #expect(try desk.answer("epoch", "advance", "1440") == "epoch 1464")
      #expect(try desk.answer("collect", channel) == "Collected funds for channel \(channel)")
      let balances = try JSON(parsing: Array(desk.type("balances", "--json").output.utf8))
      #expect(balances["payer"]?["change"]?.string == "-4")
      #expect(balances["payee"]?["change"]?.string == "4")
    }
  }

  @Test("a payee that is awake hands in by itself, six epochs after a settle")
  func automatic() throws {
    try withDesk { desk in
      let channel = try desk.channel("10")
      let voucher = try desk.answer("voucher", "create", channel, "3")
      _ = desk.type("voucher", "add", channel, voucher)
      _ = try desk.answer("settle", channel)
      _ = try desk.answer("epoch", "advance", "1440")
      let late = desk.type("voucher", "submit", channel, voucher)
      #expect(late.code == .badData)
      #expect(late.messages.contains("cannot submit voucher that has already been submitted"))
      _ = try desk.answer("collect", channel)
      #expect(desk.type("balances").output.contains("payee: 1000003 FIL (+3 FIL)"))
    }
  }

  @Test("the lane stands behind the amount, or under its name")
  func lanes() throws {
    try withDesk { desk in
      let channel = try desk.channel("10")
      _ = try desk.answer("voucher", "create", channel, "1", "7")
      _ = try desk.answer("voucher", "create", "--lane", "7", channel, "2")
      #expect(
        desk.type("voucher", "list", channel).output
          == "Lane 7, Nonce 1: 1 FIL\nLane 7, Nonce 2: 2 FIL\n")
      #expect(desk.type("voucher", "create", "--lane", "7", channel, "3", "7").code == .usage)
      #expect(desk.type("voucher", "create", channel, "3", "-1").code == .usage)
      #expect(desk.type("voucher", "create", channel, "3", "x").code == .badData)
    }
  }

  @Test("a session is a story of its family")
  func isAStory() throws {
    try withDesk { desk in
      _ = try desk.channel("10")
      let json = try JSON(parsing: Array(try desk.bytes()))
      #expect(json["family"]?.string == "voucher")
      #expect(json["moves"]?.array?.count == 2)
    }
  }
}
