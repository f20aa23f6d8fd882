public import Channels

/// The one place where it makes a difference whether there is a memory: what it knows is recalled,
/// and everything else is found by the same code as without.
extension Turn {
  /// When the marks of new parts are made.
  private var marking: Marking { memory == nil ? .onDemand : .atOnce }

  /// What a participant does when something happens to it.
  func response(
    of participant: Part<Participant<Family>>, to occurrence: Occurrence<Family>
  ) -> Response<Family> {
    let crashAfter = world.conditions[participant.content.role.index].crashAfter
    func find() -> Response<Family> {
      var reaction = Reaction(
        participant: participant.content, contract: world.contractPart, crashAfter: crashAfter,
        marking: marking, known: handled(by: participant, occurrence),
        completions: Completions(memory?.completions))
      reaction.take(occurrence)
      return Response(reaction)
    }
    guard let memory else { return find() }
    let rest = world.contractMark.mixed(with: crashAfter ?? -1)
    return memory.responses
      .answer(to: participant.mark.mixed(with: occurrence.mark).mixed(with: rest), otherwise: find)
  }

  /// What a party makes of an input, which is the same whether or not it crashes then.
  ///
  /// Parties that are alike may have counted different numbers of records on their ways, and the
  /// next record follows the last one that was written.
  func handled(
    by participant: Part<Participant<Family>>, _ occurrence: Occurrence<Family>
  ) -> Handled<Family>? {
    guard let memory, let input = occurrence.input else { return nil }
    let written = Int(participant.content.notebook.latest?.number ?? 0)
    let question = participant.mark.mixed(with: occurrence.mark).mixed(with: written)
    return memory.handled.answer(to: question) {
      Handled(participant.content.party, input)
    }
  }

  /// What a participant sees of the ledger.
  func sight(for participant: Part<Participant<Family>>) -> Part<Family.Sight> {
    func find() -> Part<Family.Sight> {
      Part(world.layer.sight(of: participant.content.party.watch), marking)
    }
    guard let memory else { return find() }
    let watched = participant.content.watched?.mark ?? .none
    return memory.sights.answer(to: world.layerPart.mark.mixed(with: watched), otherwise: find)
  }

  /// Changes the ledger; the key tells this change from all others.
  mutating func changeLayer(
    _ key: @autoclosure () -> Mark,
    _ change: (inout Family.Layer) throws(Family.Layer.Fault) -> [Family.Layer.Event]
  ) throws(MoveRefusal<Family>) {
    let before = world.layerPart
    let step =
      if let memory {
        memory.layers.answer(to: before.mark.mixed(with: key())) {
          LayerStep(before.content, .atOnce, change)
        }
      } else {
        LayerStep<Family>(before.content, .onDemand, change)
      }
    do { world.layerPart = try step.result.get() } catch { throw .ledger(error) }
    tell(step.told)
  }

  /// Changes the ledger in a way that is never refused.
  mutating func changeLayerSurely(
    _ key: @autoclosure () -> Mark, _ change: (inout Family.Layer) -> [Family.Layer.Event]
  ) {
    do throws(MoveRefusal<Family>) {
      try changeLayer(key()) { layer throws(Family.Layer.Fault) in change(&layer) }
    } catch {
      preconditionFailure("the change throws nothing: \(error)")
    }
  }

  /// Changes what is on its way to a participant; the key tells this change from all others.
  mutating func changeTransit(
    to role: Family.Role, _ key: @autoclosure () -> Mark,
    _ change: (inout [Parcel<Family>]) -> Void
  ) {
    let (before, marking) = (world.transit, marking)
    func find() -> Part<Transit<Family>> {
      var after = before.content
      change(&after[role])
      return Part(after, marking)
    }
    guard let memory else {
      world.transit = find()
      return
    }
    let place = before.mark.mixed(with: role.index)
    world.transit = memory.transits.answer(to: place.mixed(with: key()), otherwise: find)
  }

  /// A message that a cheat makes; the key tells it from all others.
  public func makeMessage(
    _ key: @autoclosure () -> Mark,
    _ make: () throws(MoveRefusal<Family>) -> Family.Message
  ) throws(MoveRefusal<Family>) -> Part<Family.Message> {
    let made =
      memory.map { memory in
        memory.messages.answer(to: key()) { Made(.atOnce, make) }
      } ?? Made(.onDemand, make)
    return try made.result.get()
  }

  /// Something that a participant offers of its own accord; the key tells it from all others.
  public func makeOffer(
    _ key: @autoclosure () -> Mark,
    _ make: () throws(MoveRefusal<Family>) -> Family.Layer.Offer
  ) throws(MoveRefusal<Family>) -> Part<Family.Layer.Offer> {
    let made =
      memory.map { memory in
        memory.offers.answer(to: key()) { Made(.atOnce, make) }
      } ?? Made(.onDemand, make)
    return try made.result.get()
  }

  /// A number for a change, the same whenever it is asked for.
  func number(of change: Family.Change?) -> UInt64 {
    guard let memory, let change else { return 0 }
    return memory.number(of: change)
  }
}
