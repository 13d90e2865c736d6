// Loaded before the API (`node --import`). When the launcher is killed without a chance to pass a signal on, the
// channel to it closes: the API then stops as on SIGTERM, in order, instead of living on as an orphan.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
