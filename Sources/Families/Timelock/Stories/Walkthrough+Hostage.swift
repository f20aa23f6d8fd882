internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<Timelock> {
  /// What happens if the funding is broadcast before the refund is signed.
  public static var hostage: Walkthrough { hostage(Plot.shop()) }

  /// The same with other terms.
  static func hostage(_ terms: Timelock.Terms) -> Walkthrough {
    let world = Scenario<Timelock>("hostage", terms)
    let hasty = world.changed(without: .payer([.refundBeforeFunding]))
    return Walkthrough(
      world, title: "The hostage",
      about: """
        \(.who(.payer)) broadcasts the funding before the refund is signed, and loses everything. \
        The right order costs nothing.
        """,
      cast: Plot.people, denomination: .satoshis,
      beats: wrongOrder(Plot(terms), hasty) + rightOrder(Plot(terms), world))
  }

  private static func wrongOrder(_ open: Plot, _ hasty: Scenario<Timelock>) -> [Beat<Timelock>] {
    [
      Beat(
        "In a hurry",
        """
        \(.who(.payer)) builds a funding of \(.deposit) and does not wait: it is broadcast as \
        soon as it is signed. \(.who(.payer)) asks for the refund as well, but does not \
        wait for the answer.
        """,
        in: hasty, moves: Plot.offering, focus: .funding),
      Beat(
        "No answer",
        """
        \(.who(.payee)) reads the request, and keeps the signature back. The funding gets its \
        \(.confirmations) confirmations: \(.locked) lie under both keys now, and the only \
        transaction that could bring them back lacks a signature.
        """,
        moves: [.deliver(to: .payee, message: 0), .withhold(.payee)] + open.confirming,
        focus: .funding),
      Beat(
        "Time does not help",
        """
        Height \(.height), beyond the height \(.refundHeight) that the refund would have been \
        locked to. Nothing has changed: \(.who(.payer)) can do nothing alone, and \(.who(.payee)) \
        has nothing to lose, and can ask for half of the money as the price of a signature. Half \
        is more than none.
        """,
        moves: open.mining(to: open.end), focus: .funding),
    ]
  }

  private static func rightOrder(_ open: Plot, _ world: Scenario<Timelock>) -> [Beat<Timelock>] {
    [
      Beat(
        "The same once more, and carefully",
        """
        Once more, with every rule in place. \(.who(.payer)) builds the same funding, keeps it, \
        and tells \(.who(.payee)) only the name of its output: \(.txid(.funding)). That is all \
        that \(.who(.payee)) needs to sign a refund of it.
        """,
        in: world, moves: Plot.offering, focus: .funding, forks: [open.keptBack()]),
      Beat(
        "First the way back, then the way there",
        """
        \(.who(.payee)) signs. \(.who(.payer)) checks the signature, stores the refund, and only \
        now broadcasts the funding. Whatever \(.who(.payee)) does from here on, \(.who(.payer)) \
        has everything back from block \(.firstBlock(.refund)) on.
        """,
        moves: Plot.signingRefund + open.confirming, focus: .refund,
        forks: [open.payeeVanishes()]),
    ]
  }
}
