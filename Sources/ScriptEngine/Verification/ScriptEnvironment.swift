/// The environment that all scripts of one input share.
struct ScriptEnvironment {
  let flags: VerificationFlags
  let checker: SignatureChecker
  /// The recorder of the steps, if they are to be traced.
  let recorder: TraceRecorder?
}
