import Bitcoin
import Channels
import ExactJSON
import Hashing
import Secp256k1
import Testing

@testable import Timelock

/// A channel with everything that its two sides could say or store.
struct WireSample {
  let payerKey: SecretKey
  let payeeKey: SecretKey
  let funded: Timelock.FundedChannel
  let funding: Transaction

  init(_ kind: Timelock.FundingKind = .p2wsh) throws {
    payerKey = try SecretKey([UInt8](repeating: 0x11, count: 32))
    payeeKey = try SecretKey([UInt8](repeating: 0x22, count: 32))
    let channel = try Timelock.Channel(
      Self.terms(kind), payer: Self.member(payerKey), payee: Self.member(payeeKey))
    funding = Transaction(
      inputs: [
        TransactionInput(
          previousOutput: OutPoint(txid: .zero, index: 7), witness: Witness([[1, 2], [3]]))
      ],
      outputs: [channel.fundingOutput])
    funded = Timelock.FundedChannel(channel, outPoint: OutPoint(txid: funding.txid, index: 0))
  }

  static func terms(_ kind: Timelock.FundingKind = .p2wsh) -> Timelock.Terms {
    Timelock.Terms(
      capacity: Amount(uncheckedSatoshis: 3_600_000), unit: Amount(uncheckedSatoshis: 1_000),
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: 4_320), step: 3, reaction: 1, delay: 2),
      fundingKind: kind)
  }

  static func member(_ key: SecretKey) -> Member {
    Member(
      key: key.publicKey,
      payout: .payToWitnessKeyHash(Hash160.hash(key.publicKey.compressed)))
  }

  var channel: Timelock.Channel { funded.channel }

  static let division = Timelock.Division(
    state: 3, toPayee: Amount(uncheckedSatoshis: 1_000_000))

  func proposal(
    _ division: Timelock.Division = Self.division, _ form: Timelock.ClosingForm = .locked,
    by sender: PaymentRole = .payer
  ) -> Proposal {
    let signature = funded.sign(division, form, with: sender == .payer ? payerKey : payeeKey)
    return funded.proposal(division, form, signature: signature, by: sender)
  }

  func message(_ body: Timelock.Message.Body, state: UInt32 = 3) -> Timelock.Message {
    Timelock.Message(channel: channel.id, state: state, body: body)
  }
}

// What they can say.
extension WireSample {
  /// One message of each kind.
  var messages: [Timelock.Message] {
    let refund = funded.proposal(.refund, by: .payer)
    return [
      message(.open(channel.terms, channel.payer), state: 0),
      message(.accept(channel.payee), state: 0),
      message(.fund(funded.outPoint, channel.fundingOutput.value, refund), state: 0),
      message(.refund(proposal(.refund, by: .payee)), state: 0),
      message(.request(toPayee: Self.division.toPayee)),
      message(.propose(toPayee: Self.division.toPayee, proposal())),
      message(.confirm(proposal(by: .payee))),
      message(.settle(proposal(Self.division, .settlement))),
      message(.settled(proposal(Self.division, .settlement, by: .payee))),
      message(.resume, state: .max),
    ]
  }

  /// Proposals that no honest party makes, and that a receiver must be able to read all the same.
  var oddProposals: [Proposal] {
    let plain = proposal()
    return [
      plain.changed { $0.transaction.inputs.append(TransactionInput(previousOutput: .null)) },
      plain.changed { $0.transaction.outputs.append(channel.fundingOutput) },
      plain.changed { $0.transaction.outputs = [] },
      plain.changed { $0.transaction.version = 0xffff_ffff },
      plain.changed { $0.transaction.lockTime = LockTime(rawValue: .max) },
      plain.changed { $0.type = SighashType(rawValue: 0xffff_ff00) },
      plain.changed { $0.type = .none },
      plain.changed { $0.spentOutput.value = Amount(uncheckedSatoshis: 1) },
      plain.changed { $0.script = Script() },
      plain.changed { $0.signature?.key = payeeKey.publicKey },
    ] + [0x02, 0x03, 0x81, 0x82, 0x83].map { type in plain.signed(type: type) }
      + [plain.withHighS]
  }
}

extension Proposal {
  func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  func signed(type: UInt8) -> Self {
    changed { proposal in
      guard let given = proposal.signature else { return }
      proposal.signature = PartialSignature(
        key: given.key,
        signature: ChannelSignature(given.signature.signature, type: SighashType(byte: type)))
    }
  }

  /// The twin of the signature, with the curve's order less S.
  var withHighS: Self {
    changed { proposal in
      guard let given = proposal.signature,
        let twin = try? given.signature.signature.highTwin
      else { return }
      proposal.signature = PartialSignature(
        key: given.key, signature: ChannelSignature(twin))
    }
  }
}
