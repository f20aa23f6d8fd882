import AccountLedger
import Filecoin
import Testing

@testable import Voucher

// The steps of a case that ask for funds.
extension Bench {
  mutating func fund(_ step: StepValue, _ expected: StepValue, _ channel: Address) throws {
    switch try step.string("op") {
    case "get":
      try ask(step)
      if let error = expected["error"]?.text, case .refused(let refusal)? = try answer(step, "as") {
        expect(refusal.lotusText(), is: error, step)
      } else {
        try compare(try #require(try answer(step, "as")), expected, step)
      }
    case "queue":
      try ask(step)
      #expect(try answer(step, "as") == nil)
    case "cancel":
      take(wallet.cancel(try #require(requests[step.string("of")])))
    case "confirm": try confirm(step)
    case "result": try compare(try #require(try answer(step, "of")), expected, step)
    case "waitReady": try wait(step, expected)
    case "restart": try restart()
    case "settle": take(try wallet.settle(channel))
    case "messages": try compareMessages(expected)
    case "listChannels": try compareChannels(expected)
    case "channelInfo": try compareInfo(try #require(wallet.store.channels.last), expected)
    case "availableFunds":
      let funds =
        step["by"]?.text == "channel"
        ? try wallet.availableFunds(channel)
        : wallet.availableFunds(from: Parties.from.address, to: Parties.to.address)
      try compare(funds, expected)
    case let other: Issue.record("no such step: \(other)")
    }
  }

  private mutating func ask(_ step: StepValue) throws {
    requests[try step.string("as")] = wallet.nextRequest
    take(
      try wallet.addFunds(
        from: Parties.from.address, to: Parties.to.address,
        amount: try step.amount("amount"),
        reserve: step.choice("reserve"),
        offChain: step.choice("offChain")))
  }

  private func answer(_ step: StepValue, _ key: String) throws -> Voucher.FundsAnswer? {
    answers[try #require(requests[step.string(key)])]
  }

  private func name(of message: ContentIdentifier?) -> String? {
    sent.firstIndex { $0.cid == message }.map { "m\($0 + 1)" }
  }

  private func message(_ step: StepValue) throws -> SignedMessage {
    let name = try step.string("message")
    return try #require(sent.first { self.name(of: $0.cid) == name })
  }

  private func compare(
    _ answer: Voucher.FundsAnswer, _ expected: StepValue, _ step: StepValue
  ) throws {
    switch answer {
    case .refused(let refusal):
      expect(refusal.lotusText(), is: try expected.string("error"), step)
    case .cancelled: #expect(expected["error"]?.text == "context canceled")
    case .reserved, .sent:
      #expect(expected["error"] == nil)
      #expect(answer.channel?.text() == expected["channel"]?.text)
      #expect(name(of: answer.message) == expected["message"]?.text)
    }
  }

  /// Lands a message, which counts after five epochs and not before.
  private mutating func confirm(_ step: StepValue) throws {
    let message = try message(step)
    let exit = ExitCode(Int(try step.count("exit")))
    var returned: [UInt8] = []
    if exit.isSuccess {
      if message.message.method == InitMethod.exec {
        let address = created.removeFirst()
        facts.channels.append(seen(address, balance: message.message.value))
        returned = ExecReturn(id: address, robust: address).cbor
      } else if let place = facts.channels.firstIndex(where: { $0.id == message.message.to }) {
        facts.channels[place].balance += message.message.value
      }
    }
    facts.epoch = facts.epoch.adding(1)
    facts.receipts[message.cid] = Voucher.ReceiptFacts(
      epoch: facts.epoch, exit: exit, returned: returned)
    facts.epoch = facts.epoch.adding(4)
    #expect(wallet.look(facts) == [])
    facts.epoch = facts.epoch.adding(1)
    take(wallet.look(facts))
  }

  private func wait(_ step: StepValue, _ expected: StepValue) throws {
    let message = try message(step)
    switch wallet.standing(of: message.cid) {
    case .waiting:
      #expect(step["cancelled"]?.truth == true)
      #expect(expected["error"]?.text == "context canceled")
    case .ready(let channel): #expect(channel.text() == expected["channel"]?.text)
    case .failed(let failure):
      expect(failure.lotusText, is: try expected.string("error"), step)
    }
  }

  private func compareMessages(_ expected: StepValue) throws {
    let wanted = try #require(expected["sent"]?.list)
    #expect(sent.count == wanted.count)
    for (message, wanted) in zip(sent, wanted) {
      let to = message.message.to == .initActor ? "init" : message.message.to.text()
      #expect(to == wanted["to"]?.text)
      #expect(message.message.value.decimal == wanted["value"]?.text)
      #expect(name(of: message.cid) == wanted["id"]?.text)
      #expect(try message.signer() == Parties.from.address)
    }
  }

  private func compareChannels(_ expected: StepValue) throws {
    let addresses = wallet.store.addresses
    if let count = expected["count"]?.number { #expect(addresses.count == count) }
    if let wanted = expected["channels"]?.list {
      #expect(Set(addresses.map { $0.text() }) == Set(wanted.compactMap(\.text)))
    }
  }

  private func compareInfo(_ info: Voucher.StoredChannel, _ expected: StepValue) throws {
    let found: [String: StepValue] = [
      "amount": .text(info.amount.decimal), "pendingAmount": .text(info.pendingAmount.decimal),
      "available": .text(info.available.decimal),
      "createMessage": name(of: info.createMessage).map { .text($0) } ?? .null,
      "addFundsMessage": name(of: info.addFundsMessage).map { .text($0) } ?? .null,
    ]
    try compare(found, expected)
  }

  private func compare(_ funds: Voucher.AvailableFunds, _ expected: StepValue) throws {
    let found: [String: StepValue] = [
      "channel": funds.channel.map { .text($0.text()) } ?? .null,
      "sentinel": name(of: funds.message).map { .text($0) } ?? .null,
      "confirmed": .text(funds.confirmed.decimal), "pending": .text(funds.pending.decimal),
      "queued": .text(funds.queued.decimal), "redeemed": .text(funds.redeemed.decimal),
    ]
    try compare(found, expected)
  }

  private func compare(_ found: [String: StepValue], _ expected: StepValue) throws {
    #expect(!expected.keys.isEmpty)
    for key in expected.keys { #expect(found[key] == expected[key], "\(key)") }
  }
}
