public import Bitcoin
public import Simulation

/// Why a story has no such moment.
public enum StoryMomentError: Error, Equatable, Sendable {
  /// A move cannot happen in its place.
  case story(ScenarioFault)
  /// The chain was higher than that when the story began.
  case beforeTheStory(BlockHeight, start: BlockHeight)
  /// Nobody needs to look so far ahead.
  case tooFarAhead(BlockHeight, last: BlockHeight)
}
