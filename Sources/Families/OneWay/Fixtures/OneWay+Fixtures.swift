public import Bitcoin
public import Channels
internal import Checker
public import ExactJSON
public import FixtureKit
internal import Secp256k1
public import Simulation

extension OneWay: FixtureFamily {
  public static var fixtures: [FixtureSeries<OneWay>] { OneWayFixtures.all }

  public static func network(of terms: Terms) -> Network { terms.network }

  /// What honest parties make, and the payments that the payer of the scenario asked for.
  public struct Expectation {
    let channel: ExpectedChannel
    let payments: PaymentsAsked
  }

  /// The channel that honest parties build, and the payments that this payer signed.
  public static func expectation(of played: PlayedCase<OneWay>) -> Expectation {
    let trace = played.trace
    let payments = trace.paymentsAsked
    return Expectation(
      channel: ExpectedChannel(
        trace.scenario.terms, trace.start.wallets, toppedUpBy: payments.topUp),
      payments: payments)
  }

  /// The channel, from its name to the payouts.
  public static func channelRecord(of played: PlayedCase<OneWay>) -> JSON {
    played.end.contract?.channel.fixture(
      funding: played.end.made(.channel(.funding))?.transaction) ?? .null
  }

  /// What a close pays, and the transaction that honest parties make of the label.
  public static func meaning(
    of label: TransactionLabel<TransactionName>, in played: PlayedCase<OneWay>,
    expecting expectation: Expectation
  ) -> LabelMeaning {
    let name = label.name
    guard let number = name.payment else {
      return LabelMeaning(
        members: [paymentKey: .null], expected: expectation.channel.transaction(name))
    }
    let payment = expectation.payments.payment(number)
    let isAgreeable = payment.map {
      expectation.payments.isAgreeable($0, capacity: played.trace.scenario.terms.capacity)
    }
    return LabelMeaning(
      members: [paymentKey: payment?.json ?? .null],
      expected: isAgreeable == true
        ? payment.flatMap { expectation.channel.transaction(name, paying: $0) } : nil)
  }

  /// The payer's key and then the payee's: so every script of the channel shows the signatures.
  public static func signers(
    of script: Script, in played: PlayedCase<OneWay>
  ) -> [[UInt8]]? {
    guard let channel = played.end.contract?.channel,
      script == channel.script || script == channel.kickOffScript
    else { return nil }
    return [channel.payer, channel.payee].map(\.key.compressed)
  }

  /// The PSBTs in messages.
  public static func proposals(in played: PlayedCase<OneWay>) -> [SentProposal<PaymentRole>] {
    played.trace.steps.flatMap(\.events).flatMap { event -> [SentProposal<PaymentRole>] in
      guard case .sent(let role, let message) = event else { return [] }
      return message.proposals.map { SentProposal(by: role, $0.transaction, $0.psbt) }
    }
  }

  private static let paymentKey = "payment"
}

extension TransactionLabel<OneWay.TransactionName> {
  /// The transaction of the channel that it is, or that it takes the place of.
  fileprivate var name: OneWay.TransactionName {
    switch self {
    case .channel(let name), .changed(let name): name
    case .doubleSpend, .malleated: .funding
    }
  }
}

extension OneWay.TransactionName {
  /// The number of the payment that it pays, if it pays one.
  fileprivate var payment: UInt32? {
    switch self {
    case .close(let number), .closeAfterKickOff(let number): number
    case .funding, .topUp, .refund, .topUpRefund, .kickOff: nil
    }
  }
}
