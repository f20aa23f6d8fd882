public import Bitcoin

/// Tags a channel's identifier.
public enum ChannelTag {}

/// Names a channel: every message carries it.
public typealias ChannelID = Hash256<ChannelTag>
