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
        A payer broadcasts its funding before the refund is signed. It costs all of it; the right \
        order costs nothing.
        """,
      denomination: .satoshis,
      beats: wrongOrder(Plot(terms), hasty) + rightOrder(Plot(terms), world))
  }

  private static func wrongOrder(_ open: Plot, _ hasty: Scenario<Timelock>) -> [Beat<Timelock>] {
    [
      Beat(
        "In a hurry",
        """
        \(.who(.payer)) builds a funding of \(.deposit) and does not wait: it is broadcast as \
        soon as it is signed. \(.who(.payer)) asks for the refund as well, but the answer does \
        not matter to it.
        """,
        in: hasty, moves: Plot.offering, focus: .funding),
      Beat(
        "No answer",
        """
        \(.who(.payee)) reads the request, and keeps its signature. The funding gets its \
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
        has nothing to lose, and can ask for half of the money as the price of its signature, and \
        half is more than none.
        """,
        moves: open.mining(to: open.end), focus: .funding),
    ]
  }

  private static func rightOrder(_ open: Plot, _ world: Scenario<Timelock>) -> [Beat<Timelock>] {
    [
      Beat(
        "The same payee and a careful payer",
        """
        Once more, with every rule in place. \(.who(.payer)) builds the same funding, keeps it, \
        and tells \(.who(.payee)) only the name of its output: \(.txid(.funding)). That is all \
        that \(.who(.payee)) needs to sign a refund of it.
        """,
        in: world, moves: Plot.offering, focus: .funding, forks: [keptBack(open)]),
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

  /// The payee does not sign, and nothing has moved.
  private static func keptBack(_ open: Plot) -> Fork<Timelock> {
    Fork(
      "no-signature", "What if \(.who(.payee)) keeps its signature back now?",
      beats: [
        Beat(
          "Nothing has moved",
          """
          No signature comes. The funding was never broadcast, its coins are where they were, and \
          \(.who(.payer)) can spend them on something else. What this has cost: \
          \(.moved(.payer)).
          """,
          moves: [.deliver(to: .payee, message: 0), .withhold(.payee)]
            + [.mine(open.terms.confirmations, .mempool)],
          focus: .funding)
      ],
      moral: """
        Whoever sends its money only after it holds the way back cannot be taken hostage.
        """)
  }
}
