import Bitcoin
import Channels
import Testing

@testable import OneWay

/// A phase of both parties, and what each takes there.
struct PhaseCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let table: @Sendable () throws -> Table
  /// The orders that are followed; every other is refused by phase.
  let payerObeys: Set<OneWay.OrderKind>
  let payeeObeys: Set<OneWay.OrderKind>
  /// The messages that are not refused by phase or as a replay.
  let payerHears: Set<OneWay.Message.Kind>
  let payeeHears: Set<OneWay.Message.Kind>

  static let all = [
    PhaseCase(
      testDescription: "idle", table: { Table(TestChannel.terms(.refund(height(130)))) },
      payerObeys: [.open], payeeObeys: [], payerHears: [], payeeHears: [.open]),
    PhaseCase(
      testDescription: "proposing, accepted", table: { try Moment.accept.table() },
      payerObeys: [.resume], payeeObeys: [.resume], payerHears: [.accept, .resume],
      payeeHears: [.announce, .resume]),
    PhaseCase(
      testDescription: "funding, open", table: { try Moment.wayOut.table() },
      payerObeys: [.resume], payeeObeys: [.release, .close, .giveUp, .resume],
      payerHears: [.wayOut, .resume], payeeHears: [.pay, .topUp, .close, .resume]),
    PhaseCase(
      testDescription: "open", table: { try Table.open(.expiry(height(130))) },
      payerObeys: [.pay, .close, .giveUp, .resume, .topUp],
      payeeObeys: [.release, .close, .giveUp, .resume],
      payerHears: [.resume], payeeHears: [.pay, .topUp, .close, .resume]),
    PhaseCase(
      testDescription: "closing",
      table: {
        var table = try Table.open(.expiry(height(130)))
        try table.pay(5_000)
        try table.order(.close, to: .payer)
        return table
      },
      payerObeys: [.pay, .giveUp, .resume], payeeObeys: [.release, .close, .giveUp, .resume],
      payerHears: [.resume], payeeHears: [.pay, .topUp, .close, .resume]),
    PhaseCase(
      testDescription: "leaving",
      table: {
        var table = try Table.open(.expiry(height(130)))
        try table.pay(5_000)
        for role in PaymentRole.allCases { try table.order(.giveUp, to: role) }
        return table
      },
      payerObeys: [.pay, .resume], payeeObeys: [.release, .resume],
      payerHears: [.resume], payeeHears: [.pay, .resume]),
  ]
}

@Suite("In every phase")
struct PhaseTests {
  private static let orders: [OneWay.Order] = [
    .open, .pay(sat(1)), .release(sat(1)), .close, .giveUp, .resume, .topUp(sat(50_000)),
  ]

  @Test(
    "an order is refused by phase, or for another reason, or followed",
    arguments: PhaseCase.all)
  func orders(example: PhaseCase) throws {
    for order in Self.orders {
      for role in PaymentRole.allCases {
        let obeyed = role == .payer ? example.payerObeys : example.payeeObeys
        let table = try example.table()
        let phase = role == .payer ? table.payer.phase : table.payee.phase
        let refused = try isRefused(
          .agreement(.wrongPhase(.order(order.kind), phase: phase)), .order(order), by: role, table)
        #expect(refused != obeyed.contains(order.kind), "\(role) \(order.kind)")
      }
    }
  }

  @Test("a message is refused by phase, or as a replay, or heard", arguments: PhaseCase.all)
  func messages(example: PhaseCase) throws {
    for kind in OneWay.Message.Kind.allCases {
      for role in PaymentRole.allCases {
        let heard = role == .payer ? example.payerHears : example.payeeHears
        let table = try example.table()
        let message = OneWay.Message(
          channel: table.payer.channelID ?? table.payee.channelID ?? ChannelID.offer,
          state: [.close, .resume].contains(kind) ? table.payer.open?.latest.number ?? 0 : 0,
          body: try .sample(of: kind))
        let answer = try refusal(of: .message(message, from: role.other), by: role, table)
        let isHeard =
          switch answer {
          case .agreement(.wrongPhase)?: false
          case .payment(.replay)?: kind == .pay
          default: true
          }
        #expect(isHeard == heard.contains(kind), "\(role) \(kind): \(String(describing: answer))")
      }
    }
  }

  private func isRefused(
    _ expected: OneWay.Refusal, _ input: PartyInput<OneWay>, by role: PaymentRole, _ table: Table
  ) throws -> Bool {
    try refusal(of: input, by: role, table) == expected
  }

  /// What an input is refused with; a refused input changes nothing.
  private func refusal(
    of input: PartyInput<OneWay>, by role: PaymentRole, _ table: Table
  ) throws -> OneWay.Refusal? {
    var after = table
    do throws(OneWay.Refusal) {
      try after.tell(input, to: role)
      return nil
    } catch {
      #expect(after.parties == table.parties)
      return error
    }
  }
}

extension ChannelID {
  /// The channel of the offer that nobody has made yet.
  fileprivate static var offer: ChannelID {
    OneWay.Channel.id(
      of: TestChannel.terms(.expiry(height(130))), offeredBy: TestChannel.payerMember)
  }
}

extension OneWay.Payer {
  fileprivate var channelID: ChannelID? {
    switch state {
    case .proposing(let terms): OneWay.Channel.id(of: terms, offeredBy: member)
    case .idle, .funding, .open, .closing, .leaving: channel?.channel.id
    }
  }
}

extension OneWay.Payee {
  fileprivate var channelID: ChannelID? { channel?.channel.id }
}

extension OneWay.Message.Body {
  /// A message of a kind that is well-formed, if not what the receiver waits for.
  static func sample(of kind: OneWay.Message.Kind) throws -> OneWay.Message.Body {
    let channel = try TestChannel.funded(.refund(height(130)))
    let amount = channel.channel.fundingOutput.value
    let template = try #require(channel.wayOut)
    let proposal = template.proposal(by: TestChannel.payerMember.key)
    return switch kind {
    case .open: .open(TestChannel.terms(.expiry(height(130))), TestChannel.payerMember)
    case .accept: .accept(TestChannel.payeeMember)
    case .announce: .announce(channel.outPoint, amount)
    case .fund: .fund(channel.outPoint, amount, proposal)
    case .wayOut:
      .wayOut(
        template.proposal(
          signature: template.sign(with: TestChannel.payeeSecret), by: TestChannel.payeeMember.key))
    case .pay:
      .pay(
        toPayee: sat(1), .funding,
        channel.proposals(
          of: OneWay.Payment(number: 1, toPayee: sat(1)), with: TestChannel.payerSecret))
    case .topUp: .topUp(channel.outPoint, sat(50_000))
    case .close: .close
    case .resume: .resume
    }
  }
}
