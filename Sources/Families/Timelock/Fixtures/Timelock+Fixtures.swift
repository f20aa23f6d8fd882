public import Bitcoin
public import Channels
internal import Checker
public import ExactJSON
public import FixtureKit
public import Simulation

extension Timelock: FixtureFamily {
  public static var fixtures: [FixtureSeries<Timelock>] { TimelockFixtures.all }

  public static func network(of terms: Terms) -> Network { terms.network }

  /// What honest parties make, and what the parties of the scenario asked for.
  public struct Expectation {
    let channel: ExpectedChannel
    let divisions: ProposedDivisions
  }

  /// The channel that honest parties build, and the divisions that these parties asked for.
  public static func expectation(of played: PlayedCase<Timelock>) -> Expectation {
    let trace = played.trace
    return Expectation(
      channel: ExpectedChannel(trace.scenario.terms, trace.start.wallets),
      divisions: trace.divisions)
  }

  /// The channel, from its name to the payouts.
  public static func channelRecord(of played: PlayedCase<Timelock>) -> JSON {
    played.end.channel?.fixture(funding: played.end) ?? .null
  }

  /// The funding, or the division that the label names and its closing transaction.
  public static func meaning(
    of label: TransactionLabel<TransactionName>, in played: PlayedCase<Timelock>,
    expecting expectation: Expectation
  ) -> LabelMeaning {
    let name = label.name
    guard let closing = expectation.divisions.closing(of: name) else {
      return LabelMeaning(
        members: [divisionKey: .null],
        expected: name == .funding ? expectation.channel.funding : nil)
    }
    let isAgreeable = expectation.divisions.isAgreeable(
      closing.division, capacity: played.trace.scenario.terms.capacity)
    return LabelMeaning(
      members: [divisionKey: closing.division.json],
      expected: isAgreeable ? expectation.channel.closing(closing.division, closing.form) : nil)
  }

  /// The PSBTs in messages.
  public static func proposals(in played: PlayedCase<Timelock>) -> [SentProposal<PaymentRole>] {
    played.trace.steps.flatMap(\.events).compactMap { event in
      guard case .sent(let role, let message) = event, let proposal = message.proposal else {
        return nil
      }
      return SentProposal(by: role, proposal.transaction, proposal.psbt)
    }
  }

  private static let divisionKey = "division"
}

extension TransactionLabel<Timelock.TransactionName> {
  /// The transaction of the channel that it is, or that it takes the place of.
  fileprivate var name: Timelock.TransactionName {
    switch self {
    case .channel(let name), .changed(let name): name
    case .doubleSpend, .malleated: .funding
    }
  }
}

extension Timelock.Division {
  fileprivate var json: JSON {
    ["state": .number(state), "to-payee": .number(toPayee.satoshis)]
  }
}
