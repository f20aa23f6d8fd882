import AccountLedger
import Channels
import ExactJSON
import Filecoin
import Testing

@testable import Voucher

@Suite("A stored wallet")
struct StoreRecordTests {
  /// A store in which every member says something.
  private func full() throws -> Voucher.WalletStore {
    var nodes = try TwoNodes(rules: .careful, parameters: LedgerParameters(settleDelay: 30))
    let channel = try nodes.open(TokenAmount(15))
    try nodes.pay(TokenAmount(2), in: channel)
    try nodes.ask(.creator) { try $0.submit(try $0.vouchers(of: channel)[0].voucher, to: channel) }
    try nodes.settleDown()
    for _ in 0..<2 {
      try nodes.ask(.creator) {
        try $0.addFunds(
          from: Parties.from.address, to: Parties.to.address, amount: TokenAmount(4),
          source: .adding)
      }
    }
    try nodes.ask(.creator) { try $0.settle(channel) }
    var store = try #require(nodes.wallets[.creator]).store
    store.channels[0].submittedAfterSettle = Epoch(3)
    store.channels[0].createMessage = ContentIdentifier(hashing: [1])
    store.channels[0].vouchers[0].isApart = true
    store.channels[0].nextLane = .max
    return store
  }

  @Test("what is written is read, byte for byte")
  func roundTrip() throws {
    var store = try full()
    let place = try #require(store.messages.indices.last)
    for state in [
      store.messages[place].state, .succeeded(channel: Situation.robust),
      .failed(.exit(store.messages[place].purpose, ExitCode(16))),
      .failed(.dropped(store.messages[place].id)), .failed(.unreadableReturn([1, 2])),
    ] {
      store.messages[place].state = state
      let written = store.json
      let read = try Voucher.WalletStore(json: try JSON(parsing: written.bytes()))
      #expect(read == store)
      #expect(read.json.bytes() == written.bytes())
    }
  }

  @Test("every message of a careful pair is in one of its states")
  func states() throws {
    let store = try full()
    #expect(store.messages.map(\.isReceived) == [true, true, false, false])
    #expect(
      store.messages.map(\.errorText) == [
        nil, "message execution failed (exit code 16)", nil, nil,
      ])
    #expect(store.requests.count == 1)
  }

  @Test("a member that is missing, surplus or wrong is named")
  func damaged() throws {
    let object = try #require(try full().json.object)
    for member in object.members {
      var less = object
      less[member.key] = nil
      #expect(throws: MemberError(member.key, .missing)) {
        try Voucher.WalletStore(json: .object(less))
      }
      var wrong = object
      wrong[member.key] = .bool(true)
      let error = #expect(throws: MemberError.self) {
        try Voucher.WalletStore(json: .object(wrong))
      }
      #expect(error?.key == member.key)
    }
    var more = object
    more["surplus"] = .null
    #expect(throws: MemberError("surplus", .surplus)) {
      try Voucher.WalletStore(json: .object(more))
    }
  }

  @Test("an address, an amount or a voucher that is none is named with its place")
  func unread() throws {
    for (key, text) in [("control", "f9"), ("amount", "1.5"), ("create-message", "x")] {
      var object = try #require(try full().json.object)
      guard case .array(var channels)? = object["channels"], var first = channels[0].object
      else { throw TwoNodes.Unexpected() }
      first[key] = .string(text)
      channels[0] = .object(first)
      object["channels"] = .array(channels)
      let error = #expect(throws: MemberError.self) {
        try Voucher.WalletStore(json: .object(object))
      }
      #expect(error?.key == "channels[0].\(key)")
    }
  }
}
