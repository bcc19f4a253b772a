import { useNavigation } from 'react-router'

/** Whether a form is on its way: its button waits, so that nothing is sent twice. */
export const useSubmitting = (): boolean => useNavigation().state === 'submitting'
