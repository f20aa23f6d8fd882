/// The methods of a payment channel's actor.
public enum PaychMethod {
  /// Sets up the channel; only the init actor calls it.
  public static let constructor: UInt64 = 1
  /// Submits a voucher.
  public static let updateChannelState: UInt64 = 2
  /// Begins the end of the channel: from now on the time to submit vouchers runs.
  public static let settle: UInt64 = 3
  /// Pays both parties, after that time.
  public static let collect: UInt64 = 4
}

/// The methods of the actor that creates others.
public enum InitMethod {
  /// Creates an actor from code and its constructor's parameters.
  public static let exec: UInt64 = 2
}

/// The method number of a message that only pays.
public enum SendMethod {
  /// Calls nothing.
  public static let send: UInt64 = 0
}

/// The code of a payment channel's actor.
public enum PaychCode {
  /// The code in the seventh version of the built-in actors, the last one that has a name of text.
  public static let standard = code(actorsVersion: 7)

  /// The code in one of the first seven versions of the built-in actors.
  public static func code(actorsVersion: Int) -> ContentIdentifier {
    ContentIdentifier(ofRawText: "fil/\(actorsVersion)/paymentchannel")
  }
}
