extension SecretKey {
  /// Gives the secret away as bytes, for WIF, BIP32 and PSBT; wiping them is the caller's duty.
  public func exportBytes() -> InlineArray<32, UInt8> {
    InlineArray { memory.pointer[$0] }
  }

  /// Lends the secret's bytes without copying them; the pointer must not leave `body`.
  public func withExportedBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: memory.pointer, count: SecretMemory.count))
  }
}
