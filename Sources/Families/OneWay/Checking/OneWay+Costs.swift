internal import Channels
public import Checker

extension OneWay {
  /// The costs as they were found: exploring all of it takes longer than a reader waits.
  public static let costs: [Cost<OneWay>] = []
}
