import Bitcoin
import Channels
import Hashing
import Secp256k1
import Testing

@testable import OneWay

/// A moment of the story at which one message waits for its receiver, who will take it as it is.
enum Moment: String, CaseIterable, Sendable {
  case open, accept, announce, fund, wayOut, pay, topUp, close

  var receiver: PaymentRole {
    switch self {
    case .accept, .wayOut: .payer
    case .open, .announce, .fund, .pay, .topUp, .close: .payee
    }
  }

  var variant: OneWay.Variant {
    switch self {
    case .fund, .wayOut: .refund(height(130))
    case .open, .accept, .announce, .pay, .topUp, .close: .expiry(height(130))
    }
  }

  /// The table at that moment: a payment was made where there is a channel, another one waits.
  func table(waiving rules: Set<OneWay.Rule> = []) throws -> Table {
    let payer = receiver == .payer ? rules : []
    let payee = receiver == .payee ? rules : []
    var table: Table
    switch self {
    case .open, .accept, .announce, .fund, .wayOut:
      table = Table(TestChannel.terms(variant), payerWaiving: payer, payeeWaiving: payee)
      try table.look()
      try table.order(.open, to: .payer)
    case .pay, .topUp, .close:
      table = try Table.open(variant, payerWaiving: payer, payeeWaiving: payee)
      try table.pay(5_000)
      try table.order(order, to: .payer)
    }
    for _ in 0..<delivered { try table.deliverNext() }
    return table
  }

  private var order: OneWay.Order {
    switch self {
    case .open, .accept, .announce, .fund, .wayOut: .open
    case .pay: .pay(sat(5_000))
    case .topUp: .topUp(sat(50_000))
    case .close: .close
    }
  }

  /// How many messages are taken before the one that waits.
  private var delivered: Int {
    switch self {
    case .open, .pay, .topUp, .close: 0
    case .accept: 1
    case .announce, .fund: 2
    case .wayOut: 3
    }
  }

  var number: UInt32 {
    switch self {
    case .open, .accept, .announce, .fund, .wayOut: 0
    case .pay: 2
    case .topUp, .close: 1
    }
  }
}

extension Table {
  /// The message that waits for a side.
  func waiting(for role: PaymentRole) throws -> OneWay.Message {
    switch role {
    case .payer: try #require(toPayer.first)
    case .payee: try #require(toPayee.first)
    }
  }
}

/// One change to a message that is accepted as it is, and the refusal that it must meet.
struct MessageChange: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let moments: [Moment]
  /// Whether something else still stands against it where that rule is waived.
  var isStoppedTwice = false
  /// Makes the change and tells the refusal.
  let make: @Sendable (inout OneWay.Message, Moment) throws -> OneWay.Refusal

  init(
    _ name: String, at moments: [Moment],
    make: @escaping @Sendable (inout OneWay.Message, Moment) throws -> OneWay.Refusal
  ) {
    testDescription = name
    self.moments = moments
    self.make = make
  }

  /// Says that waiving the one rule is not enough.
  var stoppedTwice: MessageChange {
    var change = self
    change.isStoppedTwice = true
    return change
  }

  static let all = ofHeaders + ofValues + ofTransactions + ofSignatures
}

/// A change was made where it cannot be.
struct Unfit: Error {}

extension MessageChange {
  static let ofHeaders = [
    MessageChange("another channel", at: Moment.allCases) { message, _ in
      let expected = message.channel
      message.channel = ChannelID(SHA256.hash([1, 2, 3]))
      return .agreement(.wrongChannel(expected: expected, found: message.channel))
    },
    MessageChange(
      "a later number", at: [.open, .accept, .announce, .fund, .wayOut, .close]
    ) { message, moment in
      message.state += 1
      return .payment(.wrongNumber(expected: moment.number, found: moment.number + 1))
    },
    MessageChange("the number of the payment before", at: [.pay]) { message, _ in
      message.state = 1
      return .payment(.numberTaken(number: 1, signed: sat(5_000), asked: sat(10_000)))
    },
    MessageChange("number 0", at: [.pay]) { message, _ in
      message.state = 0
      return .payment(.replay(number: 0, latest: 1))
    },
  ]

  static let ofValues = [
    MessageChange("a payment of nothing", at: [.pay]) { message, _ in
      try message.pay(sat(5_000))
      return .payment(.notPositive(from: sat(5_000), to: sat(5_000)))
    },
    MessageChange("a payment backwards", at: [.pay]) { message, _ in
      try message.pay(sat(4_000))
      return .payment(.notPositive(from: sat(5_000), to: sat(4_000)))
    },
    MessageChange("more than the capacity", at: [.pay]) { message, _ in
      try message.pay(sat(100_001))
      return .payment(.aboveCapacity(toPayee: sat(100_001), capacity: sat(100_000)))
    },
    MessageChange("another amount than was signed", at: [.pay]) { message, _ in
      guard case .pay(_, let backing, let signed) = message.body else { throw Unfit() }
      message.body = .pay(toPayee: sat(10_001), backing, signed)
      return .template(
        .valueDoesNotAddUp(
          expected: [sat(89_999), sat(10_001)], found: [sat(90_000), sat(10_000)]))
    },
    MessageChange("no signature at all", at: [.pay]) { message, _ in
      guard case .pay(let toPayee, let backing, _) = message.body else { throw Unfit() }
      message.body = .pay(toPayee: toPayee, backing, [])
      return .payment(.wrongSignatureCount(expected: 1, found: 0))
    },
    MessageChange("one signature twice", at: [.pay]) { message, _ in
      guard case .pay(let toPayee, let backing, let signed) = message.body else { throw Unfit() }
      message.body = .pay(toPayee: toPayee, backing, signed + signed)
      return .payment(.wrongSignatureCount(expected: 1, found: 2))
    },
    MessageChange("another amount of the funding", at: [.announce, .fund]) { message, moment in
      let expected = try TestChannel.channel(moment.variant).fundingOutput
      var found = expected
      found.value = sat(expected.value.satoshis - 1)
      switch message.body {
      case .announce(let point, _): message.body = .announce(point, found.value)
      case .fund(let point, _, let proposal): message.body = .fund(point, found.value, proposal)
      case .open, .accept, .wayOut, .pay, .topUp, .close, .resume: throw Unfit()
      }
      return .funding(.mismatch(expected: expected, found: found))
    },
    MessageChange("a top-up of dust", at: [.topUp]) { message, moment in
      guard case .topUp(let point, _) = message.body else { throw Unfit() }
      message.body = .topUp(point, sat(293))
      let channel = try TestChannel.channel(moment.variant)
      let held = channel.fundingOutput.value.satoshis + channel.fees.topUp.satoshis
      return .topUp(
        .amountOutOfRange(
          sat(293), minimum: sat(294), maximum: sat(Amount.maximumSatoshis - held)))
    },
  ]

  private static let withTransaction: [Moment] = [.fund, .wayOut, .pay]

  static let ofTransactions = [
    MessageChange("another version", at: withTransaction) { message, _ in
      try message.resign { $0.version = 1 }
      return .template(.wrongVersion(expected: 2, found: 1))
    },
    MessageChange("no input", at: [.fund]) { message, _ in
      try message.change { $0.transaction.inputs = [] }
      return .template(.wrongInputCount(0))
    }.stoppedTwice,
    MessageChange("a second input", at: withTransaction) { message, _ in
      try message.resign { $0.inputs.append($0.inputs[0]) }
      return .template(.wrongInputCount(2))
    },
    MessageChange("another output to spend", at: withTransaction) { message, _ in
      let point = OutPoint(txid: Txid(SHA256.hash([5])), index: 3)
      var expected = point
      try message.resign {
        expected = $0.inputs[0].previousOutput
        $0.inputs[0].previousOutput = point
      }
      return .template(.wrongOutPoint(expected: expected, found: point))
    },
    MessageChange("a final sequence under the lock", at: [.fund, .wayOut]) { message, _ in
      try message.resign { $0.inputs[0].sequence = .final }
      return .template(.finalSequence(lock: LockTime(rawValue: 130)))
    },
    MessageChange("a relative lock", at: withTransaction) { message, _ in
      let found = InputSequence(rawValue: 144)
      try message.resign { $0.inputs[0].sequence = found }
      return .template(.relativeLock(found))
    },
    MessageChange("a sequence that lets the lock count", at: [.pay]) { message, _ in
      try message.resign { $0.inputs[0].sequence = .lockTimeEnabled }
      return .template(.wrongSequence(expected: .final, found: .lockTimeEnabled))
    },
    MessageChange("no lock", at: [.fund, .wayOut]) { message, _ in
      try message.resign { $0.lockTime = .none }
      return .template(.wrongLock(expected: LockTime(rawValue: 130), found: .none))
    },
    MessageChange("a lock one block earlier", at: [.fund, .wayOut]) { message, _ in
      try message.resign { $0.lockTime = LockTime(rawValue: 129) }
      return .template(
        .wrongLock(expected: LockTime(rawValue: 130), found: LockTime(rawValue: 129)))
    },
    MessageChange("a close that is locked", at: [.pay]) { message, _ in
      try message.resign { $0.lockTime = LockTime(rawValue: 140) }
      return .template(.wrongLock(expected: .none, found: LockTime(rawValue: 140)))
    },
    MessageChange("a lock to a time", at: [.fund, .wayOut]) { message, _ in
      let found = LockTime(rawValue: LockTime.timeThreshold)
      try message.resign { $0.lockTime = found }
      return .template(.lockIsTime(expected: LockTime(rawValue: 130), found: found))
    },
    MessageChange("one output more", at: withTransaction) { message, moment in
      try message.resign { $0.outputs.append($0.outputs[0]) }
      let count = moment == .pay ? 2 : 1
      return .template(.wrongOutputCount(expected: count, found: count + 1))
    },
    MessageChange("the payee's output first", at: [.pay]) { message, _ in
      try message.resign { $0.outputs.reverse() }
      return .template(.outputsSwapped)
    },
    MessageChange("another script", at: withTransaction) { message, _ in
      var expected = Script()
      try message.resign {
        expected = $0.outputs[0].scriptPubKey
        $0.outputs[0].scriptPubKey = TestChannel.payout(77)
      }
      return .template(.wrongScript(output: 0, expected: expected, found: TestChannel.payout(77)))
    },
    MessageChange("less for the payee", at: [.pay]) { message, _ in
      try message.resign { $0.outputs[1].value = sat(9_999) }
      return .template(
        .valueDoesNotAddUp(
          expected: [sat(90_000), sat(10_000)], found: [sat(90_000), sat(9_999)]))
    },
    MessageChange("another amount to spend", at: withTransaction) { message, moment in
      let expected = try TestChannel.channel(moment.variant).fundingOutput
      try message.change { $0.spentOutput.value = sat(1) }
      var found = expected
      found.value = sat(1)
      return .template(.wrongSpentOutput(expected: expected, found: found))
    },
    MessageChange("another script to spend", at: withTransaction) { message, moment in
      let expected = try TestChannel.channel(moment.variant).fundingOutput
      try message.change { $0.script = Script([0x51]) }
      var found = expected
      found.scriptPubKey = .payToWitnessScriptHash(of: Script([0x51]))
      return .template(.wrongSpentOutput(expected: expected, found: found))
    },
  ]

  private static let withSignature: [Moment] = [.wayOut, .pay]

  static let ofSignatures = [
    MessageChange("no signature", at: withSignature) { message, moment in
      try message.change { $0.signature = nil }
      return .signature(.missing(moment.receiver.other))
    },
    MessageChange("another signer", at: withSignature) { message, moment in
      let expected = (moment.receiver == .payer ? TestChannel.payeeMember : TestChannel.payerMember)
        .key
      let found = TestChannel.secret(9).publicKey
      try message.change {
        $0.signature?.key = found
        $0.sign(with: TestChannel.secret(9), as: .all)
      }
      return .signature(.wrongSigner(expected: expected, found: found))
    },
    MessageChange("hash type NONE", at: withSignature + [.fund]) { message, moment in
      let secret = moment.receiver == .payer ? TestChannel.payeeSecret : TestChannel.payerSecret
      try message.change {
        $0.type = .none
        $0.sign(with: secret, as: .none)
      }
      return .signature(.wrongHashType(expected: .all, found: .none))
    },
    MessageChange("a signature of something else", at: withSignature) { message, moment in
      let secret = moment.receiver == .payer ? TestChannel.payeeSecret : TestChannel.payerSecret
      let other = ChannelSignature(secret.signECDSA(digest: SHA256.hash([6]).bytes))
      try message.change { $0.signature?.signature = other }
      return .signature(.bad(moment.receiver.other))
    },
  ]
}

extension OneWay.Message {
  /// Changes the first proposal.
  mutating func change(_ change: (inout Proposal) -> Void) throws {
    switch body {
    case .fund(let point, let amount, var proposal):
      change(&proposal)
      body = .fund(point, amount, proposal)
    case .wayOut(var proposal):
      change(&proposal)
      body = .wayOut(proposal)
    case .pay(let toPayee, let backing, var signed):
      change(&signed[0])
      body = .pay(toPayee: toPayee, backing, signed)
    case .open, .accept, .announce, .topUp, .close, .resume: throw Unfit()
    }
  }

  /// Changes the transaction, and signs it anew where it was signed.
  mutating func resign(_ change: (inout Transaction) -> Void) throws {
    try self.change { proposal in
      change(&proposal.transaction)
      guard let given = proposal.signature else { return }
      let secret =
        given.key == TestChannel.payerSecret.publicKey
        ? TestChannel.payerSecret : TestChannel.payeeSecret
      proposal.sign(with: secret, as: .all)
    }
  }

  /// Pays another amount, with a transaction and a signature that fit.
  fileprivate mutating func pay(_ toPayee: Amount) throws {
    guard case .pay(_, let backing, let signed) = body else { throw Unfit() }
    let channel = OneWay.FundedChannel(
      try TestChannel.channel(.expiry(height(130))),
      outPoint: signed[0].transaction.inputs[0].previousOutput)
    let payment = OneWay.Payment(number: state, toPayee: toPayee)
    body = .pay(
      toPayee: toPayee, backing, channel.proposals(of: payment, with: TestChannel.payerSecret))
  }
}

extension Proposal {
  /// Signs what stands there, if it carried a signature.
  fileprivate mutating func sign(with secret: SecretKey, as type: SighashType) {
    let digest = SignatureHasher(transaction).segwitV0(
      input: 0, scriptCode: script, amount: spentOutput.value, type: type)
    signature?.signature = ChannelSignature(
      secret.signECDSA(digest: digest.bytes), type: type)
  }
}
