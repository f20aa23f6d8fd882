internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<Timelock> {
  /// Why the refund of a legacy funding can be worthless.
  public static var malleatedFunding: Walkthrough {
    let terms = Plot.shop(fundingKind: .p2sh)
    let world = Scenario<Timelock>("malleated-funding", terms)
    return Walkthrough(
      world, title: "The malleated funding",
      about: """
        The refund names the funding by its hash. Before segwit anybody could change that hash on \
        the way to the miners, and the refund would spend an output that will never exist.
        """,
      cast: Plot.people, denomination: .satoshis,
      beats: legacy(Plot(terms), world) + segwit(world))
  }

  private static func legacy(_ open: Plot, _ world: Scenario<Timelock>) -> [Beat<Timelock>] {
    [
      Beat(
        "A refund for an output that does not exist yet",
        """
        The funding of this channel is of the old kind, before segwit, and both sides leave out \
        the rule that forbids it. All looks well: \(.who(.payer)) holds a refund with both \
        signatures, which spends output \(.txid(.funding)), and has broadcast the funding.
        """,
        in: world.changed(without: .both([.segwitFunding])), moves: [.open, .exchange],
        focus: .refund),
      Beat(
        "Somebody changes a signature on the way",
        """
        Every signature has a twin that is as valid: the same numbers with the other sign. In an \
        old transaction the signature is part of what the name is made of. Somebody, without any \
        key, gives the funding the twin of its signature, and a miner takes that one: \
        \(.txid(.malleated)) stands in block \(.height), and \(.txid(.funding)) never will.
        """,
        moves: [.malleate, .mine(1, .only([.malleated]))], focus: .malleated),
      Beat(
        "The refund spends nothing",
        """
        The money is where it should be, \(.locked) under both keys, but the refund asks for it by \
        another name. At height \(.height) its lock is past, and it is refused. \
        \(.answer(.refund)) A node's word for that is "\(.reason(.refund))". Without \
        \(.who(.payee)) nobody can touch the money again.
        """,
        moves: .mining(from: Timelock.startingHeight + 1, to: open.end) + [
          .broadcast(by: .payer, .refund, nil)
        ], focus: .refund),
    ]
  }

  private static func segwit(_ world: Scenario<Timelock>) -> [Beat<Timelock>] {
    let terms = Plot.shop()
    return [
      Beat(
        "So the parties refuse it",
        """
        With every rule in place \(.who(.payer)) does not offer a channel like that. \
        \(.refusal(by: .payer))
        """,
        in: world, moves: [.open]),
      Beat(
        "Segwit ends it",
        """
        In a segwit transaction signatures stand in the witness, apart, and the name is made of \
        the rest. Whoever changes a signature changes the name of nothing: \(.txid(.funding)) is \
        the name from the moment that the funding is built, and the refund of it is worth what it \
        says.
        """,
        in: world.changed(terms), moves: Plot(terms).opening, focus: .funding,
        forks: [Plot(terms).payeeVanishes()]),
    ]
  }
}
