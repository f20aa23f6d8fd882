internal import Channels
internal import Exploration
internal import Simulation

// The way back from numbers to what they stand for.
extension NumberedModel {
  /// The situation that a numbered one stands for.
  func situation(_ state: NumberedSituation) -> Situation {
    var situation = scenes.situation(of: state.scene)
    situation.world = situation.world.carrying(mails.letters(of: state.mail))
    situation.allowance = state.budget.allowance
    situation.signings = signings.list(state.signings)
    situation.flaws = state.flaws
    return situation
  }

  /// The deed that a numbered one stands for.
  func deed(_ deed: NumberedDeed, in state: NumberedSituation) -> Deed {
    let ordinal = deed.turn.ordinal
    guard let place = deed.letter else { return turns.deed(ordinal, of: state.scene) }
    guard place.index == 0 else {
      return Deed([.deliver(to: place.side, message: Int(place.index))], charge: .reorders)
    }
    let letter = mails[state.mail].letters(to: place.side)[0]
    return turns.deed(ordinal, of: state.scene, about: letter, to: place.side)
  }

  /// The same way through the plain model.
  func path(_ path: Path<NumberedModel>) -> Path<WorldModel> {
    var state = path.start
    var deeds: [Deed] = []
    for step in path.actions {
      deeds.append(deed(step, in: state))
      guard let next = next(state, step) else {
        preconditionFailure("a way that was found can be gone")
      }
      state = next
    }
    return Path(start: situation(path.start), actions: deeds)
  }
}
